namespace SalesPlatform.Domain;

public sealed class FieldErrors
{
    private readonly List<FieldError> _errors = [];

    public IReadOnlyList<FieldError> Found => _errors;

    public bool Require(bool condition, string field, string code, string message)
    {
        if (!condition)
            _errors.Add(new FieldError(field, code, message));
        return condition;
    }

    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw DomainException.Invalid(_errors);
    }
}

namespace SalesPlatform.Domain;

/// <summary>Collects what is wrong with a request, so that a caller learns all of it at once.</summary>
public sealed class FieldErrors
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<FieldError> Found => _errors;

    /// <summary>Notes an error unless the condition holds. Answers the condition.</summary>
    public bool Require(bool condition, string field, string code, string message)
    {
        if (!condition)
            _errors.Add(new FieldError(field, code, message));
        return condition;
    }

    /// <summary>Refuses the command when anything was found.</summary>
    /// <exception cref="DomainException">With all errors found.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
            throw DomainException.Invalid(_errors);
    }
}

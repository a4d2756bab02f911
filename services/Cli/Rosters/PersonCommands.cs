using SalesPlatform.Contracts.TeamPerformance.V1;

namespace SalesPlatform.Cli.Rosters;

/// <summary><c>person</c>: what is kept of a person in free words.</summary>
internal static class PersonCommands
{
    public static Command Create()
    {
        var employee = People.Argument();
        return new("person", "What is kept of a person in free words.")
        {
            Erasure.Command("Erases for good what appraisals and trainings say of a person in free words.",
                "salesctl person erase 285 --reason 'asked for it on 2027-03-01' --yes",
                employee, "=Employee", (call, reason) => call.Platform.PersonalTexts.CommandAsync((client, options) => client.EraseAsync(
                    new ErasePersonRequest { Employee = call.Get(employee), Reason = reason }, options)),
                reply => [Formats.Instant(reply.ErasedAt), reply.ErasedBy, reply.Reason]),
        };
    }
}

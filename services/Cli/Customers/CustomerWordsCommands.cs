using SalesPlatform.Contracts.CustomerRelations.V1;

namespace SalesPlatform.Cli.Customers;

/// <summary><c>customer</c>: what is kept of customers and their people in free words.</summary>
internal static class CustomerWordsCommands
{
    public static Command Create()
    {
        var customer = Fields.Argument("customer", "The customer's id, or that of a person as invited to surveys.");
        return new("customer", "What is kept of customers and their people in free words.")
        {
            Erasure.Command("Erases for good what complaints, feedback, visits and surveys hold of a customer in free words.",
                "salesctl customer erase C-17 --reason 'asked for it on 2027-03-01' --yes --as song.jia --role hr",
                customer, "=Customer", (call, reason) => call.Platform.CustomerWords.CommandAsync((client, options) => client.EraseAsync(
                    new EraseCustomerWordsRequest { Customer = call.Get(customer), Reason = reason }, options)),
                reply => [Formats.Instant(reply.ErasedAt), reply.ErasedBy, reply.Reason]),
        };
    }
}

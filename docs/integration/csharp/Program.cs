using Department;

// AMQP_URL='amqp://department.hr:...@127.0.0.1:17672/%2F' dotnet run --project docs/integration/csharp -- salesplatform.department.hr
// contracts/schemas events.txt A fourth argument ends it when so many events are in the file.
if (args is not [var queue, var schemas, var file, .. var rest])
{
    Console.Error.WriteLine("Subscriber QUEUE SCHEMAS FILE [COUNT]");
    return 1;
}

var broker = new Uri(Environment.GetEnvironmentVariable("AMQP_URL") ?? throw new InvalidOperationException("AMQP_URL is not set."));
using var store = new EventStore(file);
try
{
    await new Subscriber(broker, queue, new Schemas(schemas), store)
        .RunAsync(rest is [var count] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : null);
    return 0;
}
catch (Exception refused) when (Subscriber.IsRefusal(refused))
{
    Console.Error.WriteLine("The broker does not accept the account: was its password renewed?");
    return 1;
}

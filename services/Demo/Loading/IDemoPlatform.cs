using Grpc.Core;

namespace SalesPlatform.Demo.Loading;

/// <summary>A platform that the story is told to: its services, called by the people of the story.</summary>
internal interface IDemoPlatform
{
    /// <summary>Calls to a service in a person's name.</summary>
    CallInvoker To(string service, Person person);
}

using Grpc.Core;

namespace SalesPlatform.Demo.Loading;

internal interface IDemoPlatform
{
    CallInvoker To(string service, Person person);
}

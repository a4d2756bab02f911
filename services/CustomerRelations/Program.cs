using SalesPlatform.CustomerRelations;
using SalesPlatform.EventStore;

var builder = WebApplication.CreateBuilder(args);
builder.AddCustomerRelations();
var app = builder.Build();
app.MapCustomerRelations();
await app.RunSalesServiceAsync();

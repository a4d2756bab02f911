using SalesPlatform.CustomerRelations;
using SalesPlatform.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddCustomerRelations();
var app = builder.Build();
app.MapCustomerRelations();
await app.RunSalesServiceAsync();

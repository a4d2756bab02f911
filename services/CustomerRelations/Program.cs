using SalesPlatform.CustomerRelations;

var builder = WebApplication.CreateBuilder(args);
builder.AddCustomerRelations();
var app = builder.Build();
app.MapCustomerRelations();
app.Run();

using SalesPlatform.Budget;
using SalesPlatform.EventStore;

var builder = WebApplication.CreateBuilder(args);
builder.AddBudget();
var app = builder.Build();
app.MapBudget();
await app.RunSalesServiceAsync();

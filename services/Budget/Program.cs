using SalesPlatform.Budget;

var builder = WebApplication.CreateBuilder(args);
builder.AddBudget();
var app = builder.Build();
app.MapBudget();
await app.RunAsync();

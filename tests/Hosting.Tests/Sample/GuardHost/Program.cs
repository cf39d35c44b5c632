using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Microsoft.Extensions.DependencyInjection;

// A host with one resource, whose lines it repeats. Tests kill it.
var builder = DistributedApplication.CreateBuilder(new DistributedApplicationOptions { DisableDashboard = true });
builder.AddExecutable("child", args[0], Path.GetTempPath(), args[1..]);
await using var application = builder.Build();
await application.StartAsync();
await foreach (var batch in application.Services.GetRequiredService<ResourceLoggerService>().WatchAsync("child"))
{
    foreach (var line in batch)
    {
        Console.WriteLine(line.Content[(line.Content.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
    }
}

using System.CommandLine;
using Acinaces.Simulators;

var port = new Option<int>("--port") { Description = "Port on 127.0.0.1; 0 takes a free one.", DefaultValueFactory = _ => 9080 };
var seed = new Option<ulong>("--seed") { Description = "Decides every price path and every trade of the markets.", DefaultValueFactory = _ => 1 };
var data = new Option<string?>("--data") { Description = "Folder where state survives a restart; without it all is kept in memory." };

var command = new RootCommand("Simulated exchanges and a development token issuer on one loopback port.") { port, seed, data };
command.SetAction(async (arguments, cancellationToken) =>
{
    var options = new SimulatorOptions { Port = arguments.GetValue(port), Seed = arguments.GetValue(seed), DataFolder = arguments.GetValue(data) };
    try
    {
        await using var host = await SimulatorHost.StartAsync(options, cancellationToken);
        Console.WriteLine($"Ready {host.BaseUrl}");
        await host.RunAsync();
        return 0;
    }
    catch (Exception refused) when (refused is IOException or InvalidDataException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"The simulators did not start: {refused.Message}");
        return 1;
    }
});
return await command.Parse(args).InvokeAsync();

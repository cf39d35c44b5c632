using System.Runtime.InteropServices;
using Acinaces.Emulator;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

var line = CommandLine.Parse(args);
if (line.IsHelp)
{
    Console.WriteLine(CommandLine.Usage);
    return 0;
}
if (line.Error is { } mistake)
{
    Console.Error.WriteLine($"{mistake}{Environment.NewLine}{Environment.NewLine}{CommandLine.Usage}");
    return 2;
}
try
{
    return line.IsSalvage ? Salvage(line.Options.DataDirectory ?? "") : await RunAsync();
}
catch (IOException failure)
{
    Console.Error.WriteLine(failure.Message);
    return 1;
}

async Task<int> RunAsync()
{
    var stop = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
    using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    // The factory is the host's to dispose of.
    var logging = LoggerFactory.Create(static builder => builder.AddProvider(new StandardErrorLog()));
    var options = line.Options with { OtlpEndpoint = line.Options.OtlpEndpoint ?? Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT") };
    await using var host = await EmulatorHost.StartAsync(options, logging: logging);
    Console.WriteLine($"Ready {host.Url}");
    await stop.Task;
    return 0;

    void Stop(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.TrySetResult();
    }
}

static int Salvage(string dataFolder)
{
    var report = JournalSalvage.Run(dataFolder);
    Console.WriteLine($"{report.KeptRecords} records kept. The old files are in {report.DamagedFolder}.");
    foreach (var loss in report.Losses) Console.WriteLine(loss.Bytes == 0 ? $"Lost: {loss.File}, which is missing." : $"Lost: {loss.Bytes} bytes from byte {loss.Offset} of {loss.File}.");
    return 0;
}

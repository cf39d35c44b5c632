using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Lambda.Running;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Tests.Lambda.Running;

public sealed class StandbyPoolTests : IDisposable
{
    private const int Size = 3;
    private readonly string _folder = Directory.CreateTempSubdirectory("standby").FullName;
    private readonly LogBook _logs = new(TimeProvider.System);
    private readonly IdSource _ids = new();
    private (long Busy, long Idle) _ticks;
    private volatile bool _isBusy;

    [Fact]
    public async Task On_a_machine_at_work_only_the_first_process_is_started_and_the_others_when_it_has_time()
    {
        using var factory = FactoryOnABusyMachine();

        factory.Standby.Fill(_folder);
        await UntilStartedAsync(1);
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        Assert.Equal(1, Started());

        _isBusy = false;
        await UntilStartedAsync(Size);
    }

    [Fact]
    public async Task On_a_machine_that_never_rests_they_are_started_all_the_same()
    {
        using var factory = FactoryOnABusyMachine();

        factory.Standby.Fill(_folder);

        await UntilStartedAsync(Size);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private EnvironmentFactory FactoryOnABusyMachine()
    {
        if (OperatingSystem.IsWindows()) Assert.Skip("The processes are shell scripts.");
        WriteBootstrap();
        _isBusy = true;
        var settings = new RunningSettings { StandbySize = Size };
        var addresses = new EmulatorAddresses { Aws = "http://127.0.0.1:1" };
        return new EnvironmentFactory(settings, new MachineLoad(Times, TimeProvider.System), addresses, new RoleSessions(TimeProvider.System, _ids), _ids, TimeProvider.System, _logs);
    }

    private string Times()
    {
        _ticks = _isBusy ? (_ticks.Busy + 100, _ticks.Idle) : (_ticks.Busy, _ticks.Idle + 100);
        return $"cpu  {_ticks.Busy} 0 0 {_ticks.Idle} 0 0 0 0 0 0";
    }

    /// <summary>A process that leaves a line and then waits as long as it may.</summary>
    private void WriteBootstrap()
    {
        var program = Path.Combine(_folder, "bootstrap");
        File.WriteAllText(program, "#!/bin/sh\necho started >> started\nexec sleep 300\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private int Started()
    {
        var file = Path.Combine(_folder, "started");
        return File.Exists(file) ? File.ReadAllLines(file).Length : 0;
    }

    private async Task UntilStartedAsync(int count)
    {
        for (var looks = 0; looks < 1200 && Started() < count; looks++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(count, Started());
    }
}

using System.Collections.Concurrent;
using System.Text.Json;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>Makes execution environments, from standby or from nothing, and finds them by id.</summary>
internal sealed class EnvironmentFactory(
    RunningSettings settings, MachineLoad load, EmulatorAddresses addresses, RoleSessions sessions, IdSource ids, TimeProvider clock, LogBook logs) : IDisposable
{
    private static readonly TimeSpan CredentialTime = TimeSpan.FromHours(12);
    private static readonly TimeSpan CredentialReserve = TimeSpan.FromMinutes(20);
    private readonly ConcurrentDictionary<string, ExecutionEnvironment> _environments = new(StringComparer.Ordinal);
    private readonly Lazy<ProcessGuardian> _guardian = new(() => new ProcessGuardian());
    private StandbyPool? _standby;
    private int _starting;

    /// <summary>How many more processes may be started now.</summary>
    public int FreeStarts => settings.MaxStarting - Volatile.Read(ref _starting);

    public bool IsMachineBusy => load.IsSaturated;

    /// <summary>How many processes of one function may be at work now.</summary>
    public int MaxProcesses => IsMachineBusy ? settings.ProcessesWhenSaturated : settings.MaxProcesses;

    public StandbyPool Standby => LazyInitializer.EnsureInitialized(ref _standby, () => new StandbyPool(this, settings.StandbySize));

    public ExecutionEnvironment? Find(string id) => _environments.GetValueOrDefault(id);

    /// <summary>The environment's credentials end so soon that a new event should not be given to it.</summary>
    public bool IsStale(ExecutionEnvironment environment) => environment.CredentialsExpire - clock.GetUtcNow() < CredentialReserve;

    /// <summary>An environment for the pool: one from standby if the function allows it, else one whose process is still to be started.</summary>
    public ExecutionEnvironment Create(FunctionPool pool)
    {
        StartBegan();
        var environment = AllowsStandby(pool) && Standby.Take(pool.Version.CodeFolder) is { } ready ? ready : Register();
        environment.Join(pool);
        return environment;
    }

    /// <summary>Starts the process, or tells the one from standby what it is now.</summary>
    /// <exception cref="InvalidOperationException">The emulator has no HTTP port, so there is no Runtime API.</exception>
    public void Launch(ExecutionEnvironment environment)
    {
        var pool = environment.Pool ?? throw new InvalidOperationException("An environment is launched for a pool.");
        var version = pool.Version;
        var credentials = sessions.Issue(version.Role, version.Name, CredentialTime);
        environment.CredentialsExpire = credentials.Expiration;
        var logStream = $"{clock.GetUtcNow():yyyy/MM/dd}/[{version.Version}]{environment.Id}";
        var variables = EnvironmentVariables.For(version, RuntimeApiOf(environment), AwsAddress, logStream, credentials);
        if (environment.Assignment is { } assignment)
        {
            assignment.TrySetResult(JsonSerializer.SerializeToUtf8Bytes(new StandbyAssignment(variables), LambdaJson.Default.StandbyAssignment));
        }
        else
        {
            Run(environment, version.CodeFolder, version.Program, variables);
        }
    }

    /// <summary>A process of the folder that waits to become one of its functions.</summary>
    public ExecutionEnvironment LaunchStandby(string folder)
    {
        var environment = Register();
        environment.Phase = EnvironmentPhase.Standby;
        environment.Assignment = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        Run(environment, folder, null, new Dictionary<string, string> { [EnvironmentVariables.RuntimeApi] = RuntimeApiOf(environment), [EnvironmentVariables.Standby] = "1" });
        return environment;
    }

    /// <summary>Ends the environment's process. Safe to call again.</summary>
    public void Discard(ExecutionEnvironment environment)
    {
        if (!_environments.TryRemove(environment.Id, out _)) return;
        environment.Assignment?.TrySetCanceled();
        environment.Process?.End();
        environment.Dispose();
    }

    public void StartBegan() => Interlocked.Increment(ref _starting);

    public void StartEnded() => Interlocked.Decrement(ref _starting);

    public static bool AllowsStandby(FunctionPool pool) => pool.Version is { Program: null } version && version.Environment.GetValueOrDefault(EnvironmentVariables.Standby) == "1";

    public void Dispose()
    {
        _standby?.Dispose();
        foreach (var environment in _environments.Values) Discard(environment);
        if (_guardian.IsValueCreated) _guardian.Value.Dispose();
    }

    private string AwsAddress => addresses.Aws ?? throw new InvalidOperationException("Functions need the emulator's HTTP port; it runs in process only.");

    private string RuntimeApiOf(ExecutionEnvironment environment) => $"{new Uri(AwsAddress).Authority}{RuntimeApi.Prefix}{environment.Id}";

    private ExecutionEnvironment Register()
    {
        var environment = new ExecutionEnvironment(Convert.ToHexStringLower(ids.Bytes(16)));
        _environments[environment.Id] = environment;
        return environment;
    }

    private void Run(ExecutionEnvironment environment, string folder, string? program, IReadOnlyDictionary<string, string> variables) =>
        environment.Process = FunctionProcess.Start(
            folder,
            program ?? "bootstrap",
            variables,
            _guardian.Value,
            (stream, line) => { if (environment.Pool is { } pool) logs.Of(pool.Version.Name).Printed(stream, environment.Current?.RequestId, line); },
            exitCode => Exited(environment, exitCode));

    private void Exited(ExecutionEnvironment environment, int exitCode)
    {
        if (environment.Pool is { } pool) pool.OnExit(environment, exitCode);
        else _standby?.Remove(environment);
        Discard(environment);
    }
}

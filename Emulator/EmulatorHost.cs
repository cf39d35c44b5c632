using Acinaces.Emulator.Control.Snapshots;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Tracing;
using Acinaces.Emulator.Transports;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator;

/// <summary>A running emulator. Several may run in one process; they share nothing.</summary>
public sealed class EmulatorHost : IAsyncDisposable, ISnapshotHost
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromSeconds(1);
    private readonly EmulatorOptions _options;
    private readonly EmulatorClock _clock;
    private readonly EmulatorAddresses _addresses = new();
    private readonly ILoggerFactory _logging;
    private readonly IDisposable? _export;
    private readonly PipelineSlot _slot;
    private readonly List<KestrelFrontEnd> _frontEnds = [];
    private readonly Dictionary<string, string> _domainUrls = new(StringComparer.OrdinalIgnoreCase);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _resetting = new(1);
    private readonly SnapshotShelf _snapshots;
    private EmulatorRun _run;

    private EmulatorHost(EmulatorOptions options, EmulatorClock clock, ILoggerFactory logging, EmulatorCapture? beginning = null)
    {
        _options = options;
        _clock = clock;
        _logging = logging;
        _run = new EmulatorRun(options, _clock, _addresses, logging, beginning);
        _snapshots = new SnapshotShelf(this, options, TimeProvider.System);
        _slot = new PipelineSlot(_run.Pipeline);
        _export = options.OtlpEndpoint is { } endpoint ? SpanExport.Start(endpoint) : null;
    }

    /// <summary>Address of every AWS service, such as <c>http://127.0.0.1:4566</c>. In-process only emulators answer to any address.</summary>
    public string Url => _addresses.Aws ?? "http://127.0.0.1:4566";

    /// <summary>Address of the API Gateway data plane. Absent when it has no port of its own.</summary>
    public string? ApiUrl => _addresses.Api;

    /// <summary>Addresses that stand for one custom domain each, by the domain.</summary>
    public IReadOnlyDictionary<string, string> DomainUrls => _domainUrls;

    /// <summary>Port of the Redis protocol. Absent when it is not served.</summary>
    public int? RedisPort => _addresses.RedisPort;

    /// <summary>Recovers the state, opens the ports and starts the services.</summary>
    /// <param name="clock">What every service takes the time from. Absent: the machine's clock.</param>
    /// <param name="logging">Where faults of the emulator itself are told. Absent: nowhere. Disposed of with the host.</param>
    /// <exception cref="IOException">A port is taken, or the data folder is in use or damaged; the message says which.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider? clock = null, ILoggerFactory? logging = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        return await OpenedAsync(new EmulatorHost(options, new EmulatorClock(clock ?? TimeProvider.System), logging ?? LoggerFactory.Create(static _ => { })), cancellationToken);
    }

    /// <summary>A transport for unmodified AWS clients that needs no socket. The caller disposes of it.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(_slot);

    /// <summary>A branch that <c>/_acinaces/snapshots</c> has started. Absent: there is none of that name.</summary>
    public EmulatorHost? FindBranch(string name) => _snapshots.FindBranch(name);

    AtRestKey ISnapshotHost.Key => _run.Key;

    EmulatorCapture ISnapshotHost.Capture() => _run.Capture();

    Task ISnapshotHost.RestoreAsync(EmulatorCapture capture) => ReplaceRunAsync(capture);

    Task<EmulatorHost> ISnapshotHost.BranchAsync(EmulatorCapture capture)
    {
        // Free ports, so that a branch is never in the way of its origin; and no folder: a branch lives as long as its origin runs.
        var options = _options with { DataDirectory = null, Port = 0, ApiPort = _options.ApiPort is null ? null : 0, RedisPort = _options.RedisPort is null ? null : 0, ApiDomains = new Dictionary<string, int>() };
        return OpenedAsync(new EmulatorHost(options, _clock.Branch(), LoggerFactory.Create(static _ => { }), capture with { Blobs = capture.Blobs ?? _run.Blobs }), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _ready.TrySetResult();
        await _snapshots.DisposeAsync();
        foreach (var frontEnd in _frontEnds)
        {
            using var patience = new CancellationTokenSource(DrainTime);
            await frontEnd.StopAsync(patience.Token);
            frontEnd.Dispose();
        }
        await _run.DisposeAsync();
        _export?.Dispose();
        _resetting.Dispose();
        _logging.Dispose();
    }

    private static async Task<EmulatorHost> OpenedAsync(EmulatorHost host, CancellationToken cancellationToken)
    {
        try
        {
            await host.OpenAsync(cancellationToken);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_options.Listen)
        {
            _addresses.Aws = await ListenAsync(EndpointListener.Aws, _options.Port, cancellationToken);
            if (_options.ApiPort is { } apiPort) _addresses.Api = await ListenAsync(EndpointListener.Api, apiPort, cancellationToken);
            foreach (var (domain, port) in _options.ApiDomains) _domainUrls[domain] = await ListenAsync(EndpointListener.Api, port, cancellationToken, domain);
        }
        await StartRunAsync(cancellationToken);
        _ready.TrySetResult();
    }

    private async Task StartRunAsync(CancellationToken cancellationToken)
    {
        _run.Reset = _options.DataDirectory is null ? () => ReplaceRunAsync(null) : null;
        _run.Snapshots = _snapshots;
        await _run.StartAsync(cancellationToken);
    }

    /// <summary>Everything as after a start with the given state, or with nothing. Ports and clock stay as they are.</summary>
    private async Task ReplaceRunAsync(EmulatorCapture? beginning)
    {
        await _resetting.WaitAsync();
        try
        {
            await _run.DisposeAsync();
            if (_options.DataDirectory is { } folder && beginning is not null) JournalFolder.Replace(JournalFolder.Of(folder), beginning.States);
            _run = new EmulatorRun(_options, _clock, _addresses, _logging, beginning);
            await StartRunAsync(CancellationToken.None);
            _slot.Current = _run.Pipeline;
        }
        finally
        {
            _resetting.Release();
        }
    }

    private async Task<string> ListenAsync(EndpointListener listener, int port, CancellationToken cancellationToken, string? domain = null)
    {
        var frontEnd = new KestrelFrontEnd(_slot, _ready.Task, listener, port, _logging, domain);
        _frontEnds.Add(frontEnd);
        await frontEnd.StartAsync(cancellationToken);
        return frontEnd.Url;
    }
}

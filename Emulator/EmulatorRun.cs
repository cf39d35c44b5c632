using Acinaces.Emulator.Control;
using Acinaces.Emulator.Control.Snapshots;
using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.DynamoDb;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator;

/// <summary>The services with their state, from a start to a stop or a reset. Ports are not part of it.</summary>
internal sealed class EmulatorRun : IAsyncDisposable
{
    private readonly EmulatorContext _context;
    private readonly IReadOnlyList<AwsService> _services;
    private readonly ControlPlane _control;
    private readonly List<AwsService> _started = [];
    private readonly EmulatorCapture? _beginning;

    /// <param name="beginning">The state to begin with, where none is kept on disk. Absent: nothing.</param>
    /// <exception cref="IOException">The data folder is in use by another emulator.</exception>
    public EmulatorRun(EmulatorOptions options, EmulatorClock clock, EmulatorAddresses addresses, ILoggerFactory logging, EmulatorCapture? beginning = null)
    {
        _beginning = beginning;
        var ids = new IdSource();
        var decisions = new DecisionLog();
        var faults = new FaultPlan(ids);
        var usage = new UsageMeter();
        IJournal journal = options.DataDirectory is { } folder ? FileJournal.Open(folder, new FileJournalOptions { Durable = options.Durable, CheckpointBytes = options.CheckpointBytes, PastBytes = options.PastBytes, Clock = clock, SegmentBytes = Math.Min(options.CheckpointBytes, JournalLimits.SegmentBytes) }) : new VolatileJournal();
        var sessions = new RoleSessions(clock, ids);
        var identities = new IamState(journal, sessions);
        IAuthorizer authorizer = options.Iam ? new PolicyAuthorizer(identities, decisions, clock, options) : new AllowAll();
        _context = new EmulatorContext(options, clock, journal, ids, new DeliveryRouter(), authorizer, identities, sessions, addresses, logging);
        if (beginning is not null) _context = _context with { AtRest = beginning.Key, Blobs = beginning.Blobs ?? _context.Blobs };
        _services = ServiceCatalog.Build(_context);
        foreach (var target in _services.SelectMany(service => service.DeliveryTargets)) _context.Delivery.Register(target);
        _control = new ControlPlane(clock, faults, usage, decisions, TimeProvider.System) { Services = _services, Journal = journal, Capacity = () => _services.OfType<DynamoDbService>().Single().DescribeCapacity() };
        Pipeline = new RequestPipeline(
            _context,
            new ServiceDirectory(_services),
            [.. _services.SelectMany(service => service.Endpoints), _control],
            new RequestAuthenticator(options, new IamCredentials(options, identities, sessions), clock, TimeProvider.System),
            faults,
            usage);
    }

    public RequestPipeline Pipeline { get; }

    /// <summary>What <c>/_acinaces/reset</c> does. Absent when state is kept on disk.</summary>
    public Func<Task>? Reset
    {
        set => _control.Reset = value;
    }

    /// <summary>What <c>/_acinaces/snapshots</c> shows and does.</summary>
    public SnapshotShelf Snapshots
    {
        set => _control.Snapshots = value;
    }

    /// <summary>What opens sealed parts of the state.</summary>
    public AtRestKey Key => _context.AtRest;

    /// <summary>Bytes that the state names.</summary>
    public BlobStore Blobs => _context.Blobs;

    private IReadOnlyList<IJournaled> Owners => [.. _services.SelectMany(service => service.Journaled)];

    /// <summary>The state as it is.</summary>
    public EmulatorCapture Capture()
    {
        _context.Blobs.KeepAll();
        return EmulatorCapture.Of(Owners, Key) with { Blobs = Blobs };
    }

    /// <summary>Recovers the state and starts the services.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_context.Journal is FileJournal journal) journal.Recover(Owners);
        else _beginning?.CopyTo(Owners);
        foreach (var service in _services)
        {
            await service.StartAsync(cancellationToken);
            _started.Add(service);
        }
        await _context.Journal.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _started) await service.StopAsync(CancellationToken.None);
        if (_context.Journal is FileJournal journal) journal.Dispose();
    }
}

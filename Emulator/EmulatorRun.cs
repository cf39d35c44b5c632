using Acinaces.Emulator.Control;
using Acinaces.Emulator.Delivery;
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

    /// <exception cref="IOException">The data folder is in use by another emulator.</exception>
    public EmulatorRun(EmulatorOptions options, EmulatorClock clock, EmulatorAddresses addresses, ILoggerFactory logging)
    {
        var ids = new IdSource();
        var decisions = new DecisionLog();
        var faults = new FaultPlan(ids);
        var usage = new UsageMeter();
        IJournal journal = options.DataDirectory is { } folder ? FileJournal.Open(folder, options.Durable) : new VolatileJournal();
        var sessions = new RoleSessions(clock, ids);
        var identities = new IamState(journal, sessions);
        IAuthorizer authorizer = options.Iam ? new PolicyAuthorizer(identities, decisions, clock, options) : new AllowAll();
        _context = new EmulatorContext(options, clock, journal, ids, new DeliveryRouter(), authorizer, identities, sessions, addresses, logging);
        _services = ServiceCatalog.Build(_context);
        foreach (var target in _services.SelectMany(service => service.DeliveryTargets)) _context.Delivery.Register(target);
        _control = new ControlPlane(clock, faults, usage, decisions, TimeProvider.System) { Services = _services };
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

    /// <summary>Recovers the state and starts the services.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (_context.Journal is FileJournal journal) journal.Recover([.. _services.SelectMany(service => service.Journaled)]);
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

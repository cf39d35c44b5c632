using Acinaces.Emulator.Delivery;
using Acinaces.Emulator.Iam;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Signing;
using Acinaces.Emulator.State;
using Acinaces.Emulator.Transports;
using Microsoft.Extensions.Logging;

namespace Acinaces.Emulator;

/// <summary>A running emulator. Several may run in one process; they share nothing.</summary>
public sealed class EmulatorHost : IAsyncDisposable
{
    private readonly EmulatorContext _context;
    private readonly RequestPipeline _pipeline;
    private readonly IReadOnlyList<AwsService> _services;
    private readonly List<KestrelFrontEnd> _frontEnds = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private EmulatorHost(EmulatorContext context)
    {
        _context = context;
        _services = ServiceCatalog.Build(context);
        foreach (var target in _services.SelectMany(service => service.DeliveryTargets)) context.Delivery.Register(target);
        _pipeline = new RequestPipeline(
            new ServiceDirectory(_services),
            [.. _services.SelectMany(service => service.Endpoints)],
            new RequestAuthenticator(context.Options, new IamCredentials(context.Options, context.Identities, context.RoleSessions), context.Clock, TimeProvider.System),
            context.Authorizer,
            context.Journal,
            context.Ids,
            context.Logging.CreateLogger<RequestPipeline>());
    }

    /// <summary>Address of every AWS service, such as <c>http://127.0.0.1:4566</c>. In-process only emulators answer to any address.</summary>
    public string Url => _context.Addresses.Aws ?? "http://127.0.0.1:4566";

    /// <summary>Address of the API Gateway data plane. Absent when it has no port of its own.</summary>
    public string? ApiUrl => _context.Addresses.Api;

    /// <summary>Port of the Redis protocol. Absent when it is not served.</summary>
    public int? RedisPort => _context.Addresses.RedisPort;

    /// <summary>Recovers the state, opens the ports and starts the services.</summary>
    /// <param name="clock">What every service takes the time from. Absent: the machine's clock.</param>
    /// <exception cref="IOException">A port is taken, or the data folder is in use; the message says which.</exception>
    public static async Task<EmulatorHost> StartAsync(EmulatorOptions options, TimeProvider? clock = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var ids = new IdSource();
        var time = clock ?? TimeProvider.System;
        var logging = LoggerFactory.Create(static _ => { });
        var journal = new VolatileJournal();
        var sessions = new RoleSessions(time, ids);
        var identities = new IamState(journal, sessions);
        IAuthorizer authorizer = options.Iam ? new PolicyAuthorizer(identities, new DecisionLog(), time, options) : new AllowAll();
        var context = new EmulatorContext(options, time, journal, ids, new DeliveryRouter(), authorizer, identities, sessions, new EmulatorAddresses(), logging);
        var host = new EmulatorHost(context);
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

    /// <summary>A transport for unmodified AWS clients that needs no socket. The caller disposes of it.</summary>
    public HttpMessageHandler CreateHandler() => new InProcessHandler(_pipeline);

    public async ValueTask DisposeAsync()
    {
        _ready.TrySetResult();
        foreach (var frontEnd in _frontEnds)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(1));
            await frontEnd.StopAsync(patience.Token);
            frontEnd.Dispose();
        }
        foreach (var service in _services) await service.StopAsync(CancellationToken.None);
        _context.Logging.Dispose();
    }

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (_context.Options.Listen)
        {
            _context.Addresses.Aws = await ListenAsync(EndpointListener.Aws, _context.Options.Port, cancellationToken);
            if (_context.Options.ApiPort is { } apiPort) _context.Addresses.Api = await ListenAsync(EndpointListener.Api, apiPort, cancellationToken);
        }
        foreach (var service in _services) await service.StartAsync(cancellationToken);
        _ready.TrySetResult();
    }

    private async Task<string> ListenAsync(EndpointListener listener, int port, CancellationToken cancellationToken)
    {
        var frontEnd = new KestrelFrontEnd(listener, port, _context.Logging);
        _frontEnds.Add(frontEnd);
        await frontEnd.StartAsync(_pipeline, _ready.Task, cancellationToken);
        return frontEnd.Url;
    }
}

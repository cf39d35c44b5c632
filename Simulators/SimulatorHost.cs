using System.Net;
using Acinaces.Simulators.Admin;
using Acinaces.Simulators.Exchanges.Binance;
using Acinaces.Simulators.Exchanges.Binance.Rest;
using Acinaces.Simulators.Exchanges.Binance.Sockets;
using Acinaces.Simulators.Exchanges.Binance.State;
using Acinaces.Simulators.Exchanges.Binance.Streams;
using Acinaces.Simulators.Faults;
using Acinaces.Simulators.Identity;
using Acinaces.Simulators.Market;
using Acinaces.Simulators.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Acinaces.Simulators;

/// <summary>All simulators behind one loopback port.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stopping = new();
    private readonly List<Task> _background = [];

    private readonly VenueJournal? _journal;

    private SimulatorHost(WebApplication app, BinanceVenue binance, VenueJournal? journal) => (_app, Binance, _journal) = (app, binance, journal);

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string BaseUrl => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First()
        ?? throw new InvalidOperationException("The server tells no address.");

    public BinanceVenue Binance { get; }

    public static async Task<SimulatorHost> StartAsync(SimulatorOptions options, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A failed start is told once, by whoever started us.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, options.Port);
            kestrel.AddServerHeader = false;
        });
        OtlpExport.AddTo(builder.Services);
        var app = builder.Build();
        var log = app.Services.GetRequiredService<ILoggerFactory>();

        var faults = new FaultPlan();
        var binance = new BinanceVenue(options.Clock, options.Seed);
        binance.Add(SandboxKey.Create());
        var journal = options.DataFolder is null ? null : VenueJournal.Open(options.DataFolder, binance);
        var streams = new StreamHub(binance.Market, new StreamCatalog(binance.Market, faults));
        // Making a key takes longer than everything else here, and most runs of a test never ask for a token.
        var issuer = new Lazy<TokenIssuer>(() => new TokenIssuer(SigningKey.Open(options.DataFolder), options.Clock));
        var router = new SimulatorRouter(
            new BinanceRest(binance, faults, log.CreateLogger<BinanceRest>()),
            new BinanceSockets(binance, streams, faults, options.Clock, log.CreateLogger<BinanceSockets>()),
            new IdentityEndpoint(issuer),
            new AdminEndpoint(binance, faults));
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(20), KeepAliveTimeout = TimeSpan.FromSeconds(60) });
        app.Run(router.HandleAsync);

        var host = new SimulatorHost(app, binance, journal);
        await app.StartAsync(cancellationToken);
        host._background.Add(streams.RunAsync(options.Clock, host._stopping.Token));
        if (options.HasMarketMakers) host._background.Add(new MarketPulse(binance.Market).RunAsync(options.Clock, host._stopping.Token));
        return host;
    }

    /// <summary>Runs until the process is asked to end.</summary>
    public async Task RunAsync()
    {
        // A dead market would leave frozen books behind that look alive, so it ends the process with its exception.
        var ended = await Task.WhenAny([_app.WaitForShutdownAsync(CancellationToken.None), .. _background]);
        await ended;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Binance.Sockets.BreakAll();
        foreach (var task in _background) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _app.StopAsync(CancellationToken.None);
        await _app.DisposeAsync();
        _journal?.Dispose();
        _stopping.Dispose();
    }
}

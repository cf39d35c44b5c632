using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acinaces.Simulators.Exchanges.Binance;

namespace Acinaces.Simulators.Tests;

/// <summary>The simulators on a free port, and a signing client of this project's own.</summary>
internal sealed class RunningSimulator : IAsyncDisposable
{
    private readonly SimulatorHost _host;

    private RunningSimulator(SimulatorHost host)
    {
        _host = host;
        Http = new HttpClient { BaseAddress = new Uri(host.BaseUrl), Timeout = TimeSpan.FromSeconds(20) };
    }

    public HttpClient Http { get; }

    public BinanceVenue Venue => _host.Binance;

    public static async Task<RunningSimulator> StartAsync(bool hasMarketMakers = false, string? dataFolder = null) =>
        new(await SimulatorHost.StartAsync(new SimulatorOptions { Port = 0, Seed = 7, HasMarketMakers = hasMarketMakers, DataFolder = dataFolder }, TestContext.Current.CancellationToken));

    public static long NowMs => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    public static string Sign(string text, string secret = SandboxKey.Secret) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)));

    /// <summary>Sends a signed request; parameters travel in the form of a POST and in the query of anything else.</summary>
    public async Task<Answer> SignedAsync(string method, string path, string fields, string key = SandboxKey.Key, string secret = SandboxKey.Secret)
    {
        var text = (fields.Length > 0 ? fields + "&" : "") + $"timestamp={NowMs}";
        var signed = $"{text}&signature={Sign(text, secret)}";
        return method == "POST" ? await SendAsync(method, path, key, signed) : await SendAsync(method, $"{path}?{signed}", key);
    }

    public async Task<Answer> SendAsync(string method, string path, string? key = null, string? form = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path.StartsWith("/_sim", StringComparison.Ordinal) || path.StartsWith("/identity", StringComparison.Ordinal) ? path : "/binance" + path);
        if (key is not null) request.Headers.Add("X-MBX-APIKEY", key);
        if (form is not null) request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await Http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer((int)response.StatusCode, JsonDocument.Parse(body).RootElement, response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public Task<Answer> OpenAccountAsync(string key, string secret, string balances, string extra = "") =>
        SendAsync("POST", "/_sim/binance/accounts", form: $$"""{"apiKey":"{{key}}","apiSecret":"{{secret}}","balances":{{balances}}{{extra}}}""");

    public async Task<TestSocket> ConnectAsync(string path)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(_host.BaseUrl.Replace("http://", "ws://", StringComparison.Ordinal) + "/binance" + path), TestContext.Current.CancellationToken);
        return new TestSocket(socket);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.DisposeAsync();
    }
}

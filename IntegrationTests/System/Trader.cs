using System.Net.Http.Json;
using System.Text;

namespace Acinaces.IntegrationTests.System;

/// <summary>Somebody who trades for one tenant through the API.</summary>
public sealed class Trader : IDisposable
{
    private readonly HttpClient _client;

    private Trader(RunningSystem system, string tenantId, HttpClient client) => (System, TenantId, _client) = (system, tenantId, client);

    public RunningSystem System { get; }

    public string TenantId { get; }

    public static async Task<Trader> OfNewTenantAsync(RunningSystem system, CancellationToken cancellationToken) =>
        await OfTenantAsync(system, $"tenant-{Guid.NewGuid():N}", ["TRADER", "ADMIN"], cancellationToken);

    public static async Task<Trader> OfTenantAsync(RunningSystem system, string tenantId, string[] roles, CancellationToken cancellationToken, string userId = "trader") =>
        new(system, tenantId, system.Client(await Tokens.IssueAsync(system, tenantId, roles, cancellationToken, userId)));

    public static Trader WithToken(RunningSystem system, string token) => new(system, "", system.Client(token));

    public async Task RegisterSandboxAsync(CancellationToken cancellationToken)
    {
        var answer = await PostAsync("/exchange-config", new
        {
            exchangeId = "BINANCE",
            name = "Binance sandbox",
            mode = "SANDBOX",
            credentials = new { apiKey = "sandbox-demo-key", apiSecret = "sandbox-demo-secret" },
        }, cancellationToken);
        Assert.True(answer.Code is 200 or 201, answer.ToString());
    }

    public Task<Answer> PlaceAsync(string idempotencyKey, CancellationToken cancellationToken, string side = "BUY", string quantity = "0.001", string strategyId = "momentum") =>
        PostAsync("/exchange-orders", new { strategyId, assetId = "BTCUSDT", exchangeId = "BINANCE", side, orderType = "MARKET", quantity, timeInForce = "IOC", idempotencyKey }, cancellationToken);

    public Task<Answer> PlaceLimitAsync(string idempotencyKey, string price, CancellationToken cancellationToken, string quantity = "0.001") =>
        PostAsync("/exchange-orders", new { strategyId = "momentum", assetId = "BTCUSDT", exchangeId = "BINANCE", side = "BUY", orderType = "LIMIT", quantity, price, timeInForce = "GTC", idempotencyKey }, cancellationToken);

    public Task<Answer> PostAsync(string path, object body, CancellationToken cancellationToken) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body), cancellationToken);

    public Task<Answer> PostTextAsync(string path, string body, CancellationToken cancellationToken, string contentType = "application/json") =>
        SendAsync(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, contentType), cancellationToken);

    public Task<Answer> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        using var response = await _client.SendAsync(request, cancellationToken);
        return await Answer.ReadAsync(response, cancellationToken);
    }

    public void Dispose() => _client.Dispose();
}

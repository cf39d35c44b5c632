using System.Security.Cryptography;
using System.Text;
using Acinaces.IntegrationTests.System;

namespace Acinaces.IntegrationTests.Stories;

/// <summary>Nobody gets in without a good token, and nobody sees another tenant.</summary>
[Collection(SharedStories.Name)]
public sealed class AccessTests(SharedSystem shared)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Another_tenants_order_and_position_do_not_exist()
    {
        using var owner = await shared.NewTraderAsync(Token);
        using var stranger = await shared.NewTraderAsync(Token);
        var placed = await owner.PlaceAsync("mine", Token);
        Assert.Equal(404, (await stranger.GetAsync($"/exchange-orders/{placed.Text("orderId")}", Token)).Code);
        var list = await stranger.GetAsync("/exchange-orders", Token);
        Assert.Equal(200, list.Code);
        Assert.DoesNotContain(placed.Text("orderId")!, list.RawText, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-demo-secret", (await owner.GetAsync("/exchange-config/BINANCE", Token)).RawText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tenant_named_in_a_header_or_a_body_changes_nothing()
    {
        using var owner = await shared.NewTraderAsync(Token);
        using var stranger = await shared.NewTraderAsync(Token);
        var placed = await owner.PlaceAsync("mine", Token);
        using var client = shared.Running.Client(await Tokens.IssueAsync(shared.Running, stranger.TenantId, ["TRADER"], Token));
        client.DefaultRequestHeaders.Add("X-Tenant-Id", owner.TenantId);
        using var answer = await client.GetAsync(new Uri($"/exchange-orders/{placed.Text("orderId")}?tenantId={owner.TenantId}", UriKind.Relative), Token);
        Assert.Equal(404, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("no token at all")]
    [InlineData("not a token")]
    [InlineData("changed payload")]
    [InlineData("signed by a stranger")]
    [InlineData("unsigned")]
    public async Task A_forged_token_gets_in_nowhere(string kind)
    {
        var good = await Tokens.IssueAsync(shared.Running, "victim", ["ADMIN"], Token);
        using var client = shared.Running.Client(Forge(kind, good));
        if (kind == "no token at all") client.DefaultRequestHeaders.Authorization = null;
        foreach (var path in (string[])["/exchange-orders", "/kill-switch", "/exchange-config", "/risk-events", "/position-limits"])
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
            var answer = await Answer.ReadAsync(response, Token);
            Assert.True(answer.Code is 401 or 403, $"{path}: {answer}");
            Assert.NotNull(answer.Text("code"));
            Assert.NotNull(answer.Text("requestTrackingId"));
        }
    }

    [Fact]
    public async Task An_expired_token_a_foreign_audience_and_a_token_without_tenant_are_refused()
    {
        object[] requests =
        [
            new { tenantId = "t", userId = "u", roles = (string[])["ADMIN"], audience = "acinaces-local", expiresInSeconds = -120 },
            new { tenantId = "t", userId = "u", roles = (string[])["ADMIN"], audience = "another-client", expiresInSeconds = 3600 },
            new { userId = "u", roles = (string[])["ADMIN"], audience = "acinaces-local", expiresInSeconds = 3600 },
        ];
        foreach (var request in requests)
        {
            using var trader = Trader.WithToken(shared.Running, await Tokens.IssueAsync(shared.Running, request, Token));
            var answer = await trader.GetAsync("/exchange-orders", Token);
            Assert.True(answer.Code is 401 or 403, answer.ToString());
        }
    }

    [Fact]
    public async Task Roles_decide_which_routes_are_open()
    {
        var tenant = $"tenant-{Guid.NewGuid():N}";
        using var nobody = await Trader.OfTenantAsync(shared.Running, tenant, [], Token);
        using var viewer = await Trader.OfTenantAsync(shared.Running, tenant, ["VIEWER"], Token);
        var refused = await nobody.GetAsync("/exchange-orders", Token);
        Assert.Equal(403, refused.Code);
        Assert.Equal("INSUFFICIENT_PERMISSIONS", refused.Text("code"));
        Assert.Equal(200, (await viewer.GetAsync("/exchange-orders", Token)).Code);
        Assert.Equal(403, (await viewer.PlaceAsync("no", Token)).Code);
        Assert.Equal(403, (await viewer.PostAsync("/kill-switch/activate", new { reason = "no" }, Token)).Code);
    }

    [Fact]
    public async Task Without_the_api_key_nothing_answers()
    {
        using var client = shared.Running.Client();
        client.DefaultRequestHeaders.Remove("x-api-key");
        using var response = await client.GetAsync(new Uri("/exchange-orders", UriKind.Relative), Token);
        Assert.Equal(403, (int)response.StatusCode);
    }

    private static string Forge(string kind, string good)
    {
        var parts = good.Split('.');
        return kind switch
        {
            "changed payload" => $"{parts[0]}.{Encode(Decode(parts[1]).Replace("victim", "victin", StringComparison.Ordinal))}.{parts[2]}",
            "signed by a stranger" => Sign($"{parts[0]}.{parts[1]}"),
            "unsigned" => $"{Encode("""{"alg":"none","typ":"JWT"}""")}.{parts[1]}.",
            _ => "not-a-token",
        };
    }

    private static string Sign(string content)
    {
        using var stranger = RSA.Create(2048);
        return $"{content}.{Encode(stranger.SignData(Encoding.ASCII.GetBytes(content), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private static string Encode(string text) => Encode(Encoding.UTF8.GetBytes(text));

    private static string Encode(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static string Decode(string part) =>
        Encoding.UTF8.GetString(Convert.FromBase64String(part.Replace('-', '+').Replace('_', '/') + new string('=', (4 - part.Length % 4) % 4)));
}

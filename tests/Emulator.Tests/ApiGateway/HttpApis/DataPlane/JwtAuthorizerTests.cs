using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

public sealed class JwtAuthorizerTests
{
    [Fact]
    public async Task Hands_on_the_claims_of_a_genuine_token_as_text()
    {
        using var issuer = new TokenIssuer();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, issuer);
        var claims = Claims(issuer);
        claims["groups"] = new JsonArray("admin", "user");
        claims["verified"] = true;

        var seen = (await bench.CallAsync(api, "GET", "/open", null, ("Authorization", $"Bearer {issuer.Token(claims)}"))).Json["jwt"];

        Assert.Equal(("desk", "4102444800", "[admin user]", "true"), ((string?)seen?["claims"]?["aud"], (string?)seen?["claims"]?["exp"], (string?)seen?["claims"]?["groups"], (string?)seen?["claims"]?["verified"]));
        Assert.Null(seen?["scopes"]);
    }

    [Fact]
    public async Task A_route_may_ask_for_one_of_several_scopes()
    {
        using var issuer = new TokenIssuer();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, issuer);
        var (trader, guest) = (Claims(issuer), Claims(issuer));
        trader["scope"] = "orders.read orders.write";
        guest["scope"] = "news";

        var let = await bench.CallAsync(api, "GET", "/scoped", null, ("Authorization", issuer.Token(trader)));
        var turned = await bench.CallAsync(api, "GET", "/scoped", null, ("Authorization", issuer.Token(guest)));

        Assert.Equal("""["orders.read","orders.write"]""", let.Json["jwt"]?["scopes"]?.ToJsonString());
        Assert.Equal((403, """{"message":"Forbidden"}"""), ((int)turned.Status, turned.Body));
        Assert.Contains("insufficient_scope", turned.Header("www-authenticate"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Scopes_stand_in_either_claim_as_text_or_list()
    {
        using var issuer = new TokenIssuer();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, issuer);

        foreach (var (scope, scp, held) in new (JsonNode?, JsonNode?, string)[]
        {
            (null, "orders.read news", """["orders.read","news"]"""),
            ("news", "orders.read admin", """["news","orders.read","admin"]"""),
            (null, new JsonArray("orders.read", "news"), """["orders.read","news"]"""),
            (new JsonArray("admin"), null, """["admin"]"""),
        })
        {
            var claims = Claims(issuer);
            claims["scope"] = scope;
            claims["scp"] = scp;
            var answer = await bench.CallAsync(api, "GET", "/scoped", null, ("Authorization", issuer.Token(claims)));
            Assert.Equal(held, answer.Json["jwt"]?["scopes"]?.ToJsonString());
        }
    }

    [Fact]
    public async Task Turns_away_what_is_no_valid_token_and_says_why()
    {
        using var issuer = new TokenIssuer();
        using var other = new TokenIssuer();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, issuer);

        Assert.Equal("Bearer", await RefusalAsync(bench, api, null));
        Assert.Contains("malformed", await RefusalAsync(bench, api, "abc"), StringComparison.Ordinal);
        Assert.Contains("has expired", await RefusalAsync(bench, api, issuer.Token(Claims(issuer, "exp", 1))), StringComparison.Ordinal);
        Assert.Contains("audience", await RefusalAsync(bench, api, issuer.Token(Claims(issuer, "aud", "other"))), StringComparison.Ordinal);
        Assert.Contains("issuer", await RefusalAsync(bench, api, issuer.Token(Claims(issuer, "iss", "http://localhost"))), StringComparison.Ordinal);
        Assert.Contains("not valid yet", await RefusalAsync(bench, api, issuer.Token(Claims(issuer, "nbf", 4_102_444_700))), StringComparison.Ordinal);
        Assert.Contains("signature", await RefusalAsync(bench, api, other.Token(Claims(issuer))), StringComparison.Ordinal);
        Assert.Contains("signature", await RefusalAsync(bench, api, issuer.Token(Claims(issuer), keyId: "k2")), StringComparison.Ordinal);
        foreach (var algorithm in new[] { "HS256", "none" }) Assert.Contains("signing method", await RefusalAsync(bench, api, issuer.Token(Claims(issuer), algorithm: algorithm)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_issuer_nobody_is_let_in()
    {
        var issuer = new TokenIssuer();
        await using var bench = await HttpApiBench.StartAsync();
        var api = await StartAsync(bench, issuer);
        var token = issuer.Token(Claims(issuer));
        issuer.Dispose();

        Assert.Contains("OIDC discovery endpoint communication error", await RefusalAsync(bench, api, token), StringComparison.Ordinal);
    }

    private static JsonObject Claims(TokenIssuer issuer, string? name = null, JsonNode? value = null)
    {
        var claims = new JsonObject { ["iss"] = issuer.Url, ["aud"] = "desk", ["exp"] = 4_102_444_800, ["sub"] = "anna" };
        if (name is not null) claims[name] = value;
        return claims;
    }

    private static async Task<string> StartAsync(HttpApiBench bench, TokenIssuer issuer)
    {
        var echo = await bench.FunctionAsync("echo", "return async event => event.requestContext.authorizer;");
        var api = await bench.ApiAsync();
        var authorizer = await bench.DoAsync("POST", $"/apis/{api}/authorizers", $$"""{"name":"j","authorizerType":"JWT","identitySource":["$request.header.Authorization"],"jwtConfiguration":{"audience":["desk"],"issuer":"{{issuer.Url}}"} }""");
        var integration = await bench.IntegrationAsync(api, echo);
        var members = $""","authorizationType":"JWT","authorizerId":"{authorizer["authorizerId"]}" """;
        await bench.RouteAsync(api, "GET /open", integration, members);
        await bench.RouteAsync(api, "GET /scoped", integration, members + ""","authorizationScopes":["orders.read","admin"] """);
        await bench.StageAsync(api);
        return api;
    }

    /// <returns>The challenge.</returns>
    private static async Task<string> RefusalAsync(HttpApiBench bench, string api, string? token)
    {
        var answer = token is null ? await bench.CallAsync(api, "GET", "/open") : await bench.CallAsync(api, "GET", "/open", null, ("Authorization", $"Bearer {token}"));
        Assert.Equal((401, """{"message":"Unauthorized"}"""), ((int)answer.Status, answer.Body));
        return answer.Header("www-authenticate") ?? "";
    }
}

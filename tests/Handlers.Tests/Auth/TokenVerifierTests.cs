using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Acinaces.Handlers.Auth;
using Acinaces.Handlers.Tests.Cloud;

namespace Acinaces.Handlers.Tests.Auth;

/// <summary>Tokens against a key set served over real HTTP.</summary>
public sealed class TokenVerifierTests : IDisposable
{
    private const string Issuer = "https://issuer.example/pool";
    private const string Client = "client-1";
    private readonly RSA _key = RSA.Create(2048);
    private readonly MovableClock _clock = new();
    private readonly HttpMessageInvoker _http = new(new SocketsHttpHandler());
    private readonly LoopbackServer _server;
    private readonly TokenVerifier _verifier;
    private int _loads;

    public TokenVerifierTests()
    {
        var parameters = _key.ExportParameters(false);
        var set = $$"""{"keys":[{"kid":"k1","kty":"RSA","alg":"RS256","use":"sig","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}]}""";
        _server = new LoopbackServer(async context =>
        {
            Interlocked.Increment(ref _loads);
            await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(set));
            context.Response.Close();
        });
        _verifier = new TokenVerifier(new TokenRules(Issuer, Client), new SigningKeys(new Uri($"http://{_server.Authority}/jwks"), _http, _clock), _clock);
    }

    public void Dispose()
    {
        _server.Dispose();
        _http.Dispose();
        _key.Dispose();
    }

    private string Claims(string? issuer = null, string? audience = null, int expiresIn = 3600, string use = "id", string tenant = "acme") =>
        $$"""{"sub":"u1","iss":"{{issuer ?? Issuer}}","aud":"{{audience ?? Client}}","token_use":"{{use}}","exp":{{_clock.GetUtcNow().ToUnixTimeSeconds() + expiresIn}},"custom:tenant_id":"{{tenant}}","custom:roles":"[\"TRADER\",\"viewer\"]"}""";

    private string Token(string claims, string header = """{"alg":"RS256","kid":"k1"}""", RSA? key = null)
    {
        var signed = $"{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header))}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}";
        return $"{signed}.{Base64Url.EncodeToString((key ?? _key).SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    private Task<VerifiedToken?> VerifyAsync(string token) => _verifier.VerifyAsync(token, TestContext.Current.CancellationToken);

    [Fact]
    public async Task A_good_token_names_user_tenant_and_roles()
    {
        var token = await VerifyAsync(Token(Claims()));
        Assert.NotNull(token);
        Assert.Equal(("u1", "acme"), (token.UserId, token.TenantId));
        Assert.Equal(["TRADER", "VIEWER"], token.Roles);
    }

    [Fact]
    public async Task An_expired_token_is_not_believed() => Assert.Null(await VerifyAsync(Token(Claims(expiresIn: -31))));

    [Fact]
    public async Task Another_audience_is_not_believed() => Assert.Null(await VerifyAsync(Token(Claims(audience: "client-2"))));

    [Fact]
    public async Task Another_issuer_is_not_believed() => Assert.Null(await VerifyAsync(Token(Claims(issuer: "https://evil.example"))));

    [Fact]
    public async Task Another_use_is_not_believed() => Assert.Null(await VerifyAsync(Token(Claims(use: "refresh"))));

    [Fact]
    public async Task Another_key_is_not_believed()
    {
        using var forger = RSA.Create(2048);
        Assert.Null(await VerifyAsync(Token(Claims(), key: forger)));
    }

    [Fact]
    public async Task A_tenant_that_could_reach_into_other_keys_is_not_believed() => Assert.Null(await VerifyAsync(Token(Claims(tenant: "a#b"))));

    [Fact]
    public async Task The_algorithm_none_is_not_believed()
    {
        var parts = Token(Claims(), """{"alg":"none","kid":"k1"}""").Split('.');
        Assert.Null(await VerifyAsync($"{parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task The_public_key_as_an_hmac_secret_is_not_believed()
    {
        var signed = Token(Claims(), """{"alg":"HS256","kid":"k1"}""").Split('.');
        var text = $"{signed[0]}.{signed[1]}";
        var mac = HMACSHA256.HashData(_key.ExportSubjectPublicKeyInfo(), Encoding.ASCII.GetBytes(text));
        Assert.Null(await VerifyAsync($"{text}.{Base64Url.EncodeToString(mac)}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30")]
    [InlineData("....")]
    public async Task Rubbish_is_not_believed(string token) => Assert.Null(await VerifyAsync(token));

    [Fact]
    public async Task A_changed_claim_breaks_the_signature()
    {
        var parts = Token(Claims()).Split('.');
        var changed = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(Claims(tenant: "victim")));
        Assert.Null(await VerifyAsync($"{parts[0]}.{changed}.{parts[2]}"));
    }

    [Fact]
    public async Task Unknown_key_ids_reload_the_key_set_at_most_once_a_minute()
    {
        await VerifyAsync(Token(Claims()));
        Assert.Equal(1, _loads);
        for (var i = 0; i < 5; i++) await VerifyAsync(Token(Claims(), """{"alg":"RS256","kid":"k2"}"""));
        Assert.Equal(1, _loads);
        _clock.Advance(TimeSpan.FromSeconds(61));
        for (var i = 0; i < 5; i++) await VerifyAsync(Token(Claims(), """{"alg":"RS256","kid":"k2"}"""));
        Assert.Equal(2, _loads);
    }
}

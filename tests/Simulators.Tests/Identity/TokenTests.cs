using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acinaces.Simulators.Tests.Identity;

public sealed class TokenTests
{
    private const string Request = """{"tenantId":"demo","userId":"u-1","email":"u@example.org","roles":["TRADER","ANALYST"],"expiresInSeconds":60,"audience":"app","amr":["mfa"]}""";

    [Fact]
    public async Task A_token_verifies_with_the_published_key_and_carries_a_pools_claims()
    {
        await using var simulator = await RunningSimulator.StartAsync();
        var answer = await simulator.SendAsync("POST", "/identity/token", form: Request);
        Assert.Equal(60, answer.Number("expires_in"));
        var token = answer.Text("id_token") ?? "";
        Assert.True(Verifies(token, (await simulator.SendAsync("GET", "/identity/.well-known/jwks.json")).Json));
        Assert.False(Verifies(Tamper(token), (await simulator.SendAsync("GET", "/identity/.well-known/jwks.json")).Json));

        var claims = Part(token, 1);
        var discovery = (await simulator.SendAsync("GET", "/identity/.well-known/openid-configuration")).Json;
        Assert.Equal(discovery.GetProperty("issuer").GetString(), claims.GetProperty("iss").GetString());
        Assert.Equal(("u-1", "app", "id", "demo"), (claims.GetProperty("sub").GetString(), claims.GetProperty("aud").GetString(), claims.GetProperty("token_use").GetString(), claims.GetProperty("custom:tenant_id").GetString()));
        Assert.Equal("""["TRADER","ANALYST"]""", claims.GetProperty("custom:roles").GetString());
        Assert.Equal(60, claims.GetProperty("exp").GetInt64() - claims.GetProperty("iat").GetInt64());
        Assert.Equal("mfa", claims.GetProperty("amr")[0].GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"userId":"u","expiresInSeconds":0}""")]
    [InlineData("""{"userId":"u","expiresInSeconds":604801}""")]
    [InlineData("""{"userId":"u","password":"x"}""")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task A_request_that_makes_no_sense_is_refused(string body)
    {
        await using var simulator = await RunningSimulator.StartAsync();
        Assert.Equal(400, (await simulator.SendAsync("POST", "/identity/token", form: body)).Status);
    }

    [Fact]
    public async Task Tokens_outlive_a_restart_when_there_is_a_data_folder()
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-identity-");
        try
        {
            string token;
            await using (var first = await RunningSimulator.StartAsync(dataFolder: folder.FullName))
                token = (await first.SendAsync("POST", "/identity/token", form: Request)).Text("id_token") ?? "";
            await using var second = await RunningSimulator.StartAsync(dataFolder: folder.FullName);
            Assert.True(Verifies(token, (await second.SendAsync("GET", "/identity/.well-known/jwks.json")).Json));
            await using var stranger = await RunningSimulator.StartAsync();
            Assert.False(Verifies(token, (await stranger.SendAsync("GET", "/identity/.well-known/jwks.json")).Json));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool Verifies(string token, JsonElement keySet)
    {
        var key = keySet.GetProperty("keys").EnumerateArray().FirstOrDefault(key => key.GetProperty("kid").GetString() == Part(token, 0).GetProperty("kid").GetString());
        if (key.ValueKind == JsonValueKind.Undefined) return false;
        using var rsa = RSA.Create(new RSAParameters { Modulus = Decode(key.GetProperty("n").GetString()), Exponent = Decode(key.GetProperty("e").GetString()) });
        var signed = token[..token.LastIndexOf('.')];
        return rsa.VerifyData(Encoding.ASCII.GetBytes(signed), Decode(token[(signed.Length + 1)..]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Tamper(string token)
    {
        var parts = token.Split('.');
        var claims = Encoding.UTF8.GetString(Decode(parts[1])).Replace("TRADER", "ADMINS", StringComparison.Ordinal);
        return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims))}.{parts[2]}";
    }

    private static JsonElement Part(string token, int index) => JsonDocument.Parse(Decode(token.Split('.')[index])).RootElement;

    private static byte[] Decode(string? text) => Base64Url.DecodeFromChars(text);
}

using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Acinaces.Emulator.Tests.ApiGateway.HttpApis.DataPlane;

/// <summary>An issuer of tokens on this machine, with OpenID Connect discovery.</summary>
internal sealed class TokenIssuer : IDisposable
{
    private readonly RSA _key = RSA.Create(2048);
    private readonly LoopbackListener _listener = new();

    public TokenIssuer() => _ = _listener.ServeAsync(AnswerAsync);

    public string Url => _listener.Url;

    /// <param name="algorithm">What the header says; the signature is always RS256.</param>
    public string Token(JsonObject claims, string keyId = "k1", string algorithm = "RS256")
    {
        var signed = $"{Encoded($$"""{"alg":"{{algorithm}}","kid":"{{keyId}}"}""")}.{Encoded(claims.ToJsonString())}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose()
    {
        _listener.Dispose();
        _key.Dispose();
    }

    private static string Encoded(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        var answer = context.Request.Url?.AbsolutePath == "/.well-known/openid-configuration"
            ? $$"""{"issuer":"{{Url}}","jwks_uri":"{{Url}}/keys"}"""
            : $$"""{"keys":[{"kty":"EC","kid":"e1"},{"kty":"RSA","kid":"k1","n":"{{Base64Url.EncodeToString(key.Modulus)}}","e":"{{Base64Url.EncodeToString(key.Exponent)}}"}]}""";
        await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
        context.Response.Close();
    }
}

using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Acinaces.Simulators.Identity;

/// <summary>The issuer over HTTP: key set, discovery document, and tokens for the asking.</summary>
internal sealed class IdentityEndpoint(Lazy<TokenIssuer> issuer)
{
    public Task HandleAsync(HttpContext context, string path) => (context.Request.Method, path) switch
    {
        ("GET", "/.well-known/jwks.json") => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, issuer.Value.WriteKeySet),
        ("GET", "/.well-known/openid-configuration") => JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json => WriteDiscovery(json, AddressOf(context))),
        ("POST", "/token") => IssueAsync(context),
        _ => JsonAnswer.WriteErrorAsync(context, StatusCodes.Status404NotFound, "not_found", $"{context.Request.Method} {path} is not served by the issuer."),
    };

    private async Task IssueAsync(HttpContext context)
    {
        // Anybody who reaches this gets any token, so nobody from outside this machine may.
        if (context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller))
        {
            await JsonAnswer.WriteErrorAsync(context, StatusCodes.Status403Forbidden, "access_denied", "The development issuer serves callers on this machine only.");
            return;
        }
        try
        {
            var request = await JsonSerializer.DeserializeAsync(context.Request.Body, SimulatorJson.Default.TokenRequest, context.RequestAborted)
                ?? throw new ArgumentException("The body is empty.");
            var (token, expiresIn) = issuer.Value.Issue(request, AddressOf(context));
            await JsonAnswer.WriteAsync(context, StatusCodes.Status200OK, json =>
            {
                json.WriteStartObject();
                json.WriteString("id_token"u8, token);
                json.WriteString("token_type"u8, "Bearer"u8);
                json.WriteNumber("expires_in"u8, expiresIn);
                json.WriteEndObject();
            });
        }
        catch (Exception refused) when (refused is ArgumentException or JsonException)
        {
            await JsonAnswer.WriteErrorAsync(context, StatusCodes.Status400BadRequest, "invalid_request", refused is JsonException ? "The body is not the JSON that is expected." : refused.Message);
        }
    }

    private static string AddressOf(HttpContext context) => $"{context.Request.Scheme}://{context.Request.Host.Value}/identity";

    private static void WriteDiscovery(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject();
        json.WriteString("issuer"u8, address);
        json.WriteString("jwks_uri"u8, address + "/.well-known/jwks.json");
        json.WriteString("token_endpoint"u8, address + "/token");
        WriteWords(json, "id_token_signing_alg_values_supported"u8, "RS256");
        WriteWords(json, "response_types_supported"u8, "id_token");
        WriteWords(json, "subject_types_supported"u8, "public");
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, ReadOnlySpan<byte> name, string word)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(word);
        json.WriteEndArray();
    }
}

using System.Globalization;
using System.Text.Json.Nodes;

namespace Acinaces.Handlers.Platform.Rotation;

/// <summary>The value of the secret that tells how to reach the cache: a JSON object with these members.</summary>
public static class CacheSecret
{
    private const string Token = "authToken";

    /// <summary>Empty while the cache asks for none.</summary>
    /// <exception cref="InvalidOperationException">The value is no JSON object with a token.</exception>
    public static string TokenOf(string value) => (string?)Read(value)[Token] ?? throw new InvalidOperationException($"The secret has no {Token}.");

    /// <summary>The value with another token, and with the cache's address as it is now.</summary>
    public static string With(string value, string token, CacheAddress address)
    {
        var members = Read(value);
        members[Token] = token;
        members["host"] = address.Host;
        members["port"] = address.Port.ToString(CultureInfo.InvariantCulture);
        members["connectionString"] = string.Create(CultureInfo.InvariantCulture, $"{(address.IsEncrypted ? "rediss" : "redis")}://:{token}@{address.Host}:{address.Port}");
        return members.ToJsonString();
    }

    private static JsonObject Read(string value)
    {
        try
        {
            return JsonNode.Parse(value) as JsonObject ?? throw new InvalidOperationException("The secret is no JSON object.");
        }
        catch (System.Text.Json.JsonException)
        {
            // The parser's message would quote what it could not read.
            throw new InvalidOperationException("The secret is no JSON object.");
        }
    }
}

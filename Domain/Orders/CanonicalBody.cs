using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Acinaces.Domain.Orders;

/// <summary>What a JSON body says, apart from how it is written: order of members, spaces and trailing zeros do not count.</summary>
public static class CanonicalBody
{
    /// <summary>SHA-256 over the canonical form, in lower-case hex. Two bodies that say the same have the same hash.</summary>
    public static string Hash(JsonElement body)
    {
        var text = new StringBuilder();
        Write(body, text);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Write(JsonElement element, StringBuilder text)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append('"').Append(JsonEncodedText.Encode(member.Name)).Append("\":");
                    Write(member.Value, text);
                    text.Append(',');
                }
                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in element.EnumerateArray())
                {
                    Write(item, text);
                    text.Append(',');
                }
                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append('"').Append(JsonEncodedText.Encode(element.GetString() ?? "")).Append('"');
                break;
            case JsonValueKind.Number when element.TryGetDecimal(out var number):
                text.Append(number.ToString("G29", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(element.GetRawText());
                break;
        }
    }
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Protocols;

/// <summary>The members of REST-XML shapes that travel outside the body: in path, query and headers.</summary>
internal static class RestXmlFields
{
    private const string AmazonPrefix = "x-amz-";

    // What belongs to signing, transport and the client itself; every operation takes them.
    private static readonly HashSet<string> Plumbing = new(StringComparer.OrdinalIgnoreCase)
    {
        "x-amz-algorithm", "x-amz-api-version", "x-amz-content-sha256", "x-amz-credential", "x-amz-date", "x-amz-decoded-content-length", "x-amz-expires", "x-amz-sdk-checksum-algorithm",
        "x-amz-security-token", "x-amz-signature", "x-amz-signedheaders", "x-amz-te", "x-amz-trailer", "x-amz-user-agent", "x-amzn-trace-id",
    };

    /// <summary>The member is a record: the XML body.</summary>
    public static bool IsDocument(JsonSerializerOptions options, Type type) => type != typeof(string) && options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object;

    /// <exception cref="AwsErrorException">A value is not of the member's type, or a header asks for what the operation does not do.</exception>
    public static void Fill(object value, JsonTypeInfo type, WireRequest request, List<KeyValuePair<string, string>> path)
    {
        foreach (var (name, text) in FormFields.Parse(request.Query)) Take(value, type, name, text);
        foreach (var (name, text) in request.Headers) Take(value, type, name, text.ToString());
        // Last, so that no query and no header can name another resource than the one that was signed and authorised.
        foreach (var (name, text) in path) Set(value, type, name, text);
    }

    public static void AddHeaders(WireResponse response, string name, object content)
    {
        if (content is IReadOnlyDictionary<string, string> map)
        {
            foreach (var (key, value) in map) response.AddHeader(name + key, value);
        }
        else if (name == "Content-Type")
        {
            response.ContentType = (string)content;
        }
        else
        {
            response.AddHeader(name, Text(content));
        }
    }

    /// <exception cref="FormatException">The text is not of the type.</exception>
    public static object Parse(string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return text;
        if (plain == typeof(int)) return int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (plain == typeof(long)) return long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (plain == typeof(bool)) return bool.Parse(text);
        if (plain == typeof(DateTimeOffset)) return DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        throw new InvalidOperationException($"{type} does not travel outside a body.");
    }

    private static void Take(object value, JsonTypeInfo type, string name, string text)
    {
        if (Set(value, type, name, text) || !name.StartsWith(AmazonPrefix, StringComparison.OrdinalIgnoreCase) || Plumbing.Contains(name)) return;
        throw new AwsErrorException("NotImplemented", $"A header you provided implies functionality that is not implemented: {name}", 501);
    }

    private static bool Set(object value, JsonTypeInfo type, string name, string text)
    {
        foreach (var member in type.Properties)
        {
            if (!member.Name.EndsWith('-') && name.Equals(member.Name, StringComparison.OrdinalIgnoreCase) && !IsDocument(type.Options, member.PropertyType))
            {
                member.Set?.Invoke(value, Parsed(name, text, member.PropertyType));
                return true;
            }
            if (member.Name.EndsWith('-') && name.StartsWith(member.Name, StringComparison.OrdinalIgnoreCase) && member.Get?.Invoke(value) is Dictionary<string, string> map)
            {
                map[name[member.Name.Length..].ToLowerInvariant()] = text;
                return true;
            }
        }
        return false;
    }

    private static object Parsed(string name, string text, Type type)
    {
        try
        {
            return Parse(text, type);
        }
        catch (Exception wrong) when (wrong is FormatException or OverflowException)
        {
            var problem = type == typeof(int?) || type == typeof(int) ? $"Provided {name} not an integer or within integer range" : $"The value of {name} is not valid";
            throw new AwsErrorException(new AwsError("InvalidArgument", problem) { Members = new() { ["ArgumentName"] = name, ["ArgumentValue"] = text } });
        }
    }

    private static string Text(object content) => content switch
    {
        bool truth => truth ? "true" : "false",
        DateTimeOffset instant => instant.ToString("R", CultureInfo.InvariantCulture),
        _ => Convert.ToString(content, CultureInfo.InvariantCulture) ?? "",
    };
}

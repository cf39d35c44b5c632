using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Signing;

/// <summary>The part of a SigV4 credential behind the access key: <c>20260102/eu-central-1/dynamodb/aws4_request</c>.</summary>
/// <param name="Date">Eight digits, year first.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service)
{
    /// <param name="text">The five parts with slashes between them. The access key id may itself hold slashes.</param>
    public static CredentialScope? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length >= 5 && parts[^1] == "aws4_request"
            ? new CredentialScope(string.Join('/', parts[..^4]), parts[^4], parts[^3], parts[^2])
            : null;
    }

    /// <summary>The service a request was signed for, read without verifying anything. Absent for unsigned requests.</summary>
    public static string? ServiceOf(WireRequest request)
    {
        // Requests with a target are found by it; parsing the credential a second time for them would be waste.
        if (request.Headers.ContainsKey("X-Amz-Target")) return null;
        var authorization = request.Headers.Authorization.ToString();
        var start = authorization.IndexOf("Credential=", StringComparison.Ordinal);
        if (start >= 0)
        {
            var rest = authorization.AsSpan(start + "Credential=".Length);
            var end = rest.IndexOfAny(',', ' ');
            return Parse((end < 0 ? rest : rest[..end]).ToString())?.Service;
        }
        start = request.Query.IndexOf("X-Amz-Credential=", StringComparison.Ordinal);
        if (start < 0) return null;
        var value = request.Query.AsSpan(start + "X-Amz-Credential=".Length);
        var close = value.IndexOf('&');
        return Parse(Uri.UnescapeDataString((close < 0 ? value : value[..close]).ToString()))?.Service;
    }
}

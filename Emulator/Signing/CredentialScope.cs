using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.Signing;

/// <summary>Access key and scope of a SigV4 credential: <c>AKID/20260102/eu-central-1/dynamodb/aws4_request</c>.</summary>
/// <param name="Date">Eight digits, year first.</param>
internal sealed record CredentialScope(string AccessKeyId, string Date, string Region, string Service)
{
    private const int Parts = 5;
    private const string S3 = "s3";
    private const int DateLength = 8;

    /// <summary>S3 signs paths and bodies by rules of its own.</summary>
    public bool IsS3 { get; } = Service == S3;

    /// <summary>Absent when the text has not the five parts.</summary>
    public static CredentialScope? Parse(string text)
    {
        var parts = text.Split('/');
        return parts.Length == Parts && parts[1].Length == DateLength && parts[4] == "aws4_request" ? new CredentialScope(parts[0], parts[1], parts[2], parts[3]) : null;
    }

    /// <summary>What a request was signed with, read without verifying anything. Absent for unsigned requests.</summary>
    public static CredentialScope? Of(WireRequest request)
    {
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.Length > 0) return Parse(Between(authorization, "Credential=", ", "));
        return request.Query.Contains("X-Amz-Credential=", StringComparison.Ordinal) ? Parse(Uri.UnescapeDataString(Between(request.Query, "X-Amz-Credential=", "&"))) : null;
    }

    /// <summary>The service a request was signed for. Absent for unsigned requests.</summary>
    // Requests with a target are found by it; reading the credential a second time for them would be waste.
    public static string? ServiceOf(WireRequest request) => request.Headers.ContainsKey("X-Amz-Target") ? null : Of(request)?.Service;

    private static string Between(string text, string before, string closers)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        if (start < 0) return "";
        var rest = text.AsSpan(start + before.Length);
        var end = rest.IndexOfAny(closers);
        return (end < 0 ? rest : rest[..end]).ToString();
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;

namespace Acinaces.Emulator.S3;

/// <summary>Answers web pages by the rules of the bucket that they ask for.</summary>
internal sealed class BucketCors(S3Store store) : IHttpEndpoint
{
    private const string NotAllowed = "CORSResponse: This CORS request is not allowed. This is usually because the evalution of Origin, request method / Access-Control-Request-Method or Access-Control-Request-Headers are not whitelisted by the resource's CORS spec.";

    /// <summary>A preflight for a bucket that has rules; for others the emulator answers itself.</summary>
    public bool Matches(WireRequest request) => request.Method == "OPTIONS" && RulesFor(request) is not null;

    public ValueTask HandleAsync(WireRequest request, WireResponse response, CancellationToken cancellationToken)
    {
        var method = request.Headers.AccessControlRequestMethod.ToString();
        string[] asked = [.. request.Headers.AccessControlRequestHeaders.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(header => header.ToLowerInvariant())];
        var rule = RulesFor(request)?.Find(request.Headers.Origin.ToString(), method, asked) ?? throw new AwsErrorException("AccessForbidden", NotAllowed, 403);
        Write(request, response, rule);
        response.AddHeader("Access-Control-Allow-Methods", string.Join(", ", rule.AllowedMethods));
        if (asked.Length > 0) response.AddHeader("Access-Control-Allow-Headers", string.Join(", ", asked));
        if (rule.MaxAgeSeconds is { } seconds) response.AddHeader("Access-Control-Max-Age", $"{seconds}");
        return ValueTask.CompletedTask;
    }

    /// <returns>False: the bucket has no rules.</returns>
    public bool Allow(WireRequest request, WireResponse response)
    {
        if (RulesFor(request) is not { } rules) return false;
        if (rules.Find(request.Headers.Origin.ToString(), request.Method, []) is { } rule) Write(request, response, rule);
        return true;
    }

    private static void Write(WireRequest request, WireResponse response, CorsRule rule)
    {
        var isForAll = rule.AllowedOrigins.Contains("*");
        response.AddHeader("Access-Control-Allow-Origin", isForAll ? "*" : request.Headers.Origin.ToString());
        if (!isForAll) response.AddHeader("Access-Control-Allow-Credentials", "true");
        if (rule.ExposeHeaders.Count > 0) response.AddHeader("Access-Control-Expose-Headers", string.Join(", ", rule.ExposeHeaders));
        response.AddHeader("Vary", "Origin, Access-Control-Request-Headers, Access-Control-Request-Method");
    }

    private CorsConfiguration? RulesFor(WireRequest request) => store.Find(Uri.UnescapeDataString(BucketHost.PathOf(request).TrimStart('/').Split('/')[0]))?.Cors;
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.S3.Storage;
using Acinaces.Emulator.S3.Wire;

namespace Acinaces.Emulator.S3.Operations;

/// <summary>Sets which web pages may use a bucket.</summary>
internal sealed class PutBucketCors(S3Store store, BucketDirectory directory) : IOperation<PutBucketCorsRequest, EmptyResponse>
{
    public IEnumerable<Permission> Permissions(PutBucketCorsRequest request, Caller caller) => [directory.Right(caller, "PutBucketCORS", request.Bucket)];

    public EmptyResponse Invoke(PutBucketCorsRequest request, Caller caller)
    {
        var bucket = directory.Require(request, caller);
        DocumentDigest.Require(request.Body.Span, request.ContentMd5, request.Given());
        if (request.CorsConfiguration is not { Rules.Count: > 0 and <= S3Limits.MaxCorsRules } cors) throw S3Errors.MalformedXml();
        foreach (var rule in cors.Rules) Require(rule);
        store.Change(bucket.Name, present => present with { Cors = cors });
        return new EmptyResponse();
    }

    private static void Require(CorsRule rule)
    {
        if (rule.AllowedMethods.Count == 0 || rule.AllowedOrigins.Count == 0) throw S3Errors.MalformedXml();
        if (rule.AllowedMethods.Find(method => method is not ("GET" or "PUT" or "POST" or "DELETE" or "HEAD")) is { } other)
            throw S3Errors.InvalidRequest($"Found unsupported HTTP method in CORS config. Unsupported method is {other}");
        if (rule.AllowedOrigins.Concat(rule.AllowedHeaders).FirstOrDefault(text => text.Count(letter => letter == '*') > 1) is { } wild)
            throw S3Errors.InvalidRequest($"AllowedOrigin \"{wild}\" can not have more than one wildcard.");
    }
}

using System.Text.Json;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;

namespace Acinaces.Infra.Deployment;

/// <summary>Deletes every version of every object of an environment's buckets with the AWS CLI: CloudFormation removes empty buckets only.</summary>
internal static class BucketEmptying
{
    // What one call deletes at most.
    private const int Batch = 1000;

    /// <summary>The buckets of the templates; those that others write their access logs to come last, since they fill up until then.</summary>
    public static IReadOnlyList<TemplateResource> Buckets(CloudAssembly assembly, string environment)
    {
        var buckets = assembly.Of(environment).OfType("AWS::S3::Bucket").ToArray();
        var logs = buckets.Select(bucket => bucket.Text("LoggingConfiguration", "DestinationBucketName")).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. buckets.OrderBy(bucket => logs.Contains(bucket.Text("BucketName") ?? ""))];
    }

    /// <returns>How many versions and deletion markers went. 0 for a bucket that does not exist.</returns>
    /// <exception cref="RefusedException">AWS refused, or kept an object.</exception>
    public static async Task<int> EmptyAsync(TemplateResource bucket, CancellationToken cancellationToken)
    {
        var name = bucket.Text("BucketName") ?? throw new RefusedException($"{bucket} has no name in its template.");
        var deleted = 0;
        while (await NextAsync(name, bucket.Stack.Region, cancellationToken) is { } versions)
        {
            var output = await ForeignProgram.Aws.ReadAsync(DeleteArguments(name, bucket.Stack.Region, bucket.IsOn("ObjectLockEnabled"), versions), string.Empty, cancellationToken);
            RequireNothingKept(name, output.Require($"Emptying {name}"));
            deleted += versions.Count;
        }
        return deleted;
    }

    internal static IReadOnlyList<string> ListArguments(string bucket, string region) =>
        ["s3api", "list-object-versions", "--region", region, "--bucket", bucket, "--max-items", $"{Batch}", "--output", "json"];

    /// <param name="isLocked">The bucket's lock lets go of what the caller may bypass; one of mode COMPLIANCE does not.</param>
    internal static IReadOnlyList<string> DeleteArguments(string bucket, string region, bool isLocked, JsonArray versions) =>
    [
        "s3api", "delete-objects", "--region", region, "--bucket", bucket, .. isLocked ? (string[])["--bypass-governance-retention"] : [],
        "--delete", new JsonObject { ["Quiet"] = true, ["Objects"] = versions.DeepClone() }.ToJsonString(JsonSerializerOptions.Default), "--output", "json",
    ];

    /// <summary>The versions and deletion markers of a listing. Null when there are none.</summary>
    internal static JsonArray? VersionsIn(string listing)
    {
        if (listing.Trim().Length == 0 || JsonNode.Parse(listing) is not JsonObject page)
            return null;
        var entries = (page["Versions"] as JsonArray ?? []).Concat(page["DeleteMarkers"] as JsonArray ?? [])
            .Select(entry => (JsonNode)new JsonObject { ["Key"] = entry!["Key"]!.GetValue<string>(), ["VersionId"] = entry["VersionId"]!.GetValue<string>() }).Take(Batch).ToArray();
        return entries.Length == 0 ? null : new JsonArray(entries);
    }

    /// <exception cref="RefusedException">An object was kept.</exception>
    internal static void RequireNothingKept(string bucket, string answer)
    {
        if (answer.Trim().Length > 0 && JsonNode.Parse(answer) is JsonObject page && page["Errors"] is JsonArray { Count: > 0 } errors)
            throw new RefusedException($"{bucket} keeps {errors.Count} objects, the first for {errors[0]?["Code"]}: {errors[0]?["Message"]}");
    }

    private static async Task<JsonArray?> NextAsync(string bucket, string region, CancellationToken cancellationToken)
    {
        var output = await ForeignProgram.Aws.ReadAsync(ListArguments(bucket, region), string.Empty, cancellationToken);
        if (output.ExitCode != 0 && output.Errors.Contains("NoSuchBucket", StringComparison.Ordinal))
            return null;
        return VersionsIn(output.Require($"Listing {bucket}"));
    }
}

using System.Text;
using System.Text.Json;
using Acinaces.Emulator.Iam.Policies;
using Acinaces.Emulator.S3.Model;

namespace Acinaces.Emulator.S3;

/// <summary>What the policy of a bucket may be.</summary>
internal static class BucketPolicy
{
    /// <exception cref="Pipeline.AwsErrorException">MalformedPolicy, PolicyTooLarge.</exception>
    public static void Require(string text, Bucket bucket)
    {
        if (Encoding.UTF8.GetByteCount(text) > S3Limits.MaxPolicyBytes) throw new Pipeline.AwsErrorException("PolicyTooLarge", "Policy exceeds the maximum allowed document size.");
        if (!text.TrimStart().StartsWith('{')) throw S3Errors.MalformedPolicy("Policies must be valid JSON and the first byte must be '{'");
        PolicyDocument document;
        try
        {
            document = PolicyParser.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw S3Errors.MalformedPolicy(wrong.InnerException is JsonException ? "Policies must be valid JSON and the first byte must be '{'" : $"Invalid policy syntax. {wrong.Message}");
        }
        foreach (var statement in document.Statements)
        {
            if (statement.Principals is null) throw S3Errors.MalformedPolicy("Missing required field Principal");
            if (statement.Actions.Patterns.Any(action => action != "*" && !action.StartsWith("s3:", StringComparison.OrdinalIgnoreCase))) throw S3Errors.MalformedPolicy("Policy has invalid action");
            if (!statement.Resources.Negated && statement.Resources.Patterns.Any(resource => !IsOf(bucket, resource))) throw S3Errors.MalformedPolicy("Policy has invalid resource");
        }
    }

    private static bool IsOf(Bucket bucket, string resource) => resource == bucket.Arn || resource.StartsWith(bucket.Arn + "/", StringComparison.Ordinal) || resource == bucket.Arn + "*";
}

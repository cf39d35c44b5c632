using Acinaces.Emulator.S3.Model;
using Acinaces.Emulator.State;

namespace Acinaces.Emulator.S3;

/// <summary>What a lifecycle may be.</summary>
internal static class LifecycleRules
{
    private const int IdLength = 48;

    /// <exception cref="Pipeline.AwsErrorException">MalformedXML, InvalidArgument, InvalidRequest, NotImplemented.</exception>
    public static LifecycleConfiguration Checked(LifecycleConfiguration? lifecycle, IdSource ids)
    {
        if (lifecycle is not { Rules.Count: > 0 and <= S3Limits.MaxLifecycleRules }) throw S3Errors.MalformedXml();
        foreach (var rule in lifecycle.Rules)
        {
            rule.Id ??= ids.Lower(IdLength);
            Require(rule);
        }
        if (lifecycle.Rules.DistinctBy(rule => rule.Id).Count() != lifecycle.Rules.Count) throw S3Errors.InvalidArgument("ID", "", "Rule ID must be unique. Found same ID for more than one rule");
        return lifecycle;
    }

    private static void Require(LifecycleRule rule)
    {
        if (rule.Status is not ("Enabled" or "Disabled") || (rule.Prefix is null) == (rule.Filter is null)) throw S3Errors.MalformedXml();
        if (rule.Transitions.Count > 0 || rule.NoncurrentVersionTransitions.Count > 0) throw S3Errors.NotImplemented("Transition");
        if (rule.Expiration is null && rule.NoncurrentVersionExpiration is null && rule.AbortIncompleteMultipartUpload is null)
            throw S3Errors.InvalidRequest("At least one action needs to be specified in a rule");
        if (rule.Expiration is { } end)
        {
            if (new object?[] { end.Days, end.Date, end.ExpiredObjectDeleteMarker }.Count(given => given is not null) != 1) throw S3Errors.MalformedXml();
            RequirePositive(end.Days, "Expiration");
            if (end.Date is { } date && date.UtcDateTime.TimeOfDay != TimeSpan.Zero) throw S3Errors.InvalidArgument("Date", $"{date:O}", "'Date' must be at midnight GMT");
        }
        if (rule.NoncurrentVersionExpiration is { NoncurrentDays: null }) throw S3Errors.MalformedXml();
        RequirePositive(rule.NoncurrentVersionExpiration?.NoncurrentDays, "NoncurrentVersionExpiration");
        RequirePositive(rule.AbortIncompleteMultipartUpload?.DaysAfterInitiation, "AbortIncompleteMultipartUpload");
    }

    private static void RequirePositive(int? days, string action)
    {
        if (days is < 1) throw S3Errors.InvalidArgument("Days", $"{days}", $"'Days' for {action} action must be a positive integer");
    }
}

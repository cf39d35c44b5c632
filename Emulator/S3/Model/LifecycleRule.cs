using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>One rule, and what it says about an object. Days end at the midnight (UTC) that follows.</summary>
internal sealed record LifecycleRule
{
    [JsonPropertyName("ID")]
    public string? Id { get; set; }

    /// <summary><c>Enabled</c> or <c>Disabled</c>.</summary>
    public string Status { get; set; } = "";

    /// <summary>The older form of <see cref="Filter"/>.</summary>
    public string? Prefix { get; set; }

    public LifecycleFilter? Filter { get; set; }

    public LifecycleExpiration? Expiration { get; set; }

    public NoncurrentVersionExpiration? NoncurrentVersionExpiration { get; set; }

    public AbortIncompleteMultipartUpload? AbortIncompleteMultipartUpload { get; set; }

    [JsonPropertyName("Transition")]
    public List<LifecycleTransition> Transitions { get; set; } = [];

    [JsonPropertyName("NoncurrentVersionTransition")]
    public List<LifecycleTransition> NoncurrentVersionTransitions { get; set; } = [];

    public bool IsEnabled => Status == "Enabled";

    public bool Covers(ObjectVersion version) => version.Key.StartsWith(Prefix ?? "", StringComparison.Ordinal) && (Filter is null || Filter.Covers(version));

    /// <summary>The instant at which something ends that began then and lasts that many days.</summary>
    public static DateTimeOffset End(DateTimeOffset beginning, int days)
    {
        var due = beginning.ToUniversalTime().AddDays(days);
        var midnight = new DateTimeOffset(due.Date, TimeSpan.Zero);
        return due == midnight ? midnight : midnight.AddDays(1);
    }

    /// <summary>Whether the newest version of an object has come to its end.</summary>
    public bool Ends(ObjectVersion current, DateTimeOffset now) =>
        Expiration is { } end && !current.IsDeleteMarker && Covers(current)
        && ((end.Days is { } days && now >= End(current.LastModified, days)) || (end.Date is { } date && now >= date));
}

using System.Globalization;

namespace Acinaces.Emulator.Sqs.Model;

/// <summary>The attributes a queue was given, with SQS's defaults for the rest. Never changed in place.</summary>
internal sealed class QueueAttributes
{
    private readonly IReadOnlyDictionary<string, string> _given;

    public QueueAttributes(IReadOnlyDictionary<string, string> given)
    {
        _given = given;
        IsFifo = given.GetValueOrDefault("FifoQueue") == "true";
        ContentBasedDeduplication = given.GetValueOrDefault("ContentBasedDeduplication") == "true";
        DeduplicatesPerGroup = given.GetValueOrDefault("DeduplicationScope") == "messageGroup";
        Delay = Seconds("DelaySeconds", 0);
        VisibilityTimeout = Seconds("VisibilityTimeout", 30);
        Retention = Seconds("MessageRetentionPeriod", 345_600);
        ReceiveWait = Seconds("ReceiveMessageWaitTimeSeconds", 0);
        MaxMessageBytes = (int)Seconds("MaximumMessageSize", SqsLimits.MaxMessageBytes).TotalSeconds;
        Redrive = RedrivePolicy.Parse(given.GetValueOrDefault("RedrivePolicy"));
        Policy = given.GetValueOrDefault("Policy") is { Length: > 0 } policy ? policy : null;
    }

    public bool IsFifo { get; }

    public bool ContentBasedDeduplication { get; }

    public bool DeduplicatesPerGroup { get; }

    public TimeSpan Delay { get; }

    public TimeSpan VisibilityTimeout { get; }

    public TimeSpan Retention { get; }

    public TimeSpan ReceiveWait { get; }

    public int MaxMessageBytes { get; }

    /// <summary>Absent: messages are received any number of times.</summary>
    public RedrivePolicy? Redrive { get; }

    /// <summary>The resource policy. Absent: only identity policies count.</summary>
    public string? Policy { get; }

    /// <summary>What was set, by name.</summary>
    public IReadOnlyDictionary<string, string> Given => _given;

    /// <summary>The same with some set anew; an empty text removes one.</summary>
    public QueueAttributes With(IReadOnlyDictionary<string, string> changes)
    {
        var merged = new Dictionary<string, string>(_given);
        foreach (var (name, value) in changes)
        {
            if (value.Length == 0)
                merged.Remove(name);
            else
                merged[name] = value;
        }

        return new QueueAttributes(merged);
    }

    /// <summary>All that GetQueueAttributes shows of the settings, defaults included.</summary>
    public Dictionary<string, string> Shown()
    {
        var shown = new Dictionary<string, string>(_given);
        shown.TryAdd("DelaySeconds", "0");
        shown.TryAdd("VisibilityTimeout", "30");
        shown.TryAdd("MessageRetentionPeriod", "345600");
        shown.TryAdd("ReceiveMessageWaitTimeSeconds", "0");
        shown.TryAdd("MaximumMessageSize", SqsLimits.MaxMessageBytes.ToString(CultureInfo.InvariantCulture));
        if (shown.ContainsKey("KmsMasterKeyId"))
            shown.TryAdd("KmsDataKeyReusePeriodSeconds", "300");
        shown.TryAdd("SqsManagedSseEnabled", shown.ContainsKey("KmsMasterKeyId") ? "false" : "true");
        if (IsFifo)
        {
            shown.TryAdd("ContentBasedDeduplication", "false");
            shown.TryAdd("DeduplicationScope", "queue");
            shown.TryAdd("FifoThroughputLimit", "perQueue");
        }

        return shown;
    }

    private TimeSpan Seconds(string name, int otherwise) =>
        TimeSpan.FromSeconds(_given.TryGetValue(name, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : otherwise);
}

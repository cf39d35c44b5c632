namespace Aspire.Hosting.AWS.Lambda;

/// <summary>How a queue is read for a function.</summary>
public class SQSEventSourceOptions
{
    /// <summary>Name of the resource. Made of those of function and queue when null.</summary>
    public string? ResourceName { get; set; }

    /// <summary>How many messages an event has at most. Lambda's own default, 10, when null.</summary>
    public int? BatchSize { get; set; }

    /// <summary>Must not be true: Lambda removes the messages that a function has worked off.</summary>
    public bool? DisableMessageDelete { get; set; }

    /// <summary>Seconds for which a message that was read is hidden from other readers. The queue's own setting, which this replaces, when null.</summary>
    public int? VisibilityTimeout { get; set; }
}

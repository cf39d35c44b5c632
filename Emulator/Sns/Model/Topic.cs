namespace Acinaces.Emulator.Sns.Model;

/// <summary>A topic. Never changed in place.</summary>
internal sealed record Topic(string Arn, Dictionary<string, string> Attributes, Dictionary<string, string> Tags)
{
    public bool IsFifo => Attributes.GetValueOrDefault("FifoTopic") == "true";

    public bool ContentBasedDeduplication => Attributes.GetValueOrDefault("ContentBasedDeduplication") == "true";

    /// <summary>The resource policy. Absent: only identity policies count.</summary>
    public string? Policy => Attributes.GetValueOrDefault("Policy") is { Length: > 0 } policy ? policy : null;

    /// <summary>1 signs with SHA-1, 2 with SHA-256.</summary>
    public string SignatureVersion => Attributes.GetValueOrDefault("SignatureVersion", "1");

    public string Owner => Arn.Split(':')[4];
}

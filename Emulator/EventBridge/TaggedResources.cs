using Acinaces.Emulator.EventBridge.Storage;

namespace Acinaces.Emulator.EventBridge;

/// <summary>What bears tags: buses and rules.</summary>
internal sealed class TaggedResources(RuleStore rules)
{
    /// <exception cref="Pipeline.AwsErrorException">ResourceNotFoundException.</exception>
    public IReadOnlyDictionary<string, string> Tags(string arn) =>
        rules.FindRule(arn)?.Rule.Tags ?? rules.FindBus(arn)?.Tags ?? throw EventBridgeErrors.ResourceNotFound(arn);

    public void Change(string arn, Action<Dictionary<string, string>> change)
    {
        var tags = new Dictionary<string, string>(Tags(arn));
        change(tags);
        if (tags.Count > EventBridgeLimits.MaxTags)
            throw EventBridgeErrors.LimitExceeded("The requested resource exceeds the maximum number of tags allowed.");
        if (rules.Change(arn, rule => rule with { Tags = tags }) is null && rules.FindBus(arn) is { } bus)
            rules.Put(bus with { Tags = tags });
    }
}

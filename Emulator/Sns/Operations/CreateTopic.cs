using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sns.Model;
using Acinaces.Emulator.Sns.Storage;
using Acinaces.Emulator.Sns.Wire;

namespace Acinaces.Emulator.Sns.Operations;

internal sealed class CreateTopic(TopicStore topics) : IOperation<CreateTopicRequest, CreateTopicResponse>
{
    public IEnumerable<Permission> Permissions(CreateTopicRequest request, Caller caller)
    {
        var arn = caller.Arn("sns", request.Name);
        return request.Tags is { Count: > 0 } ? [new Permission("sns:CreateTopic", arn), new Permission("sns:TagResource", arn)] : [new Permission("sns:CreateTopic", arn)];
    }

    public CreateTopicResponse Invoke(CreateTopicRequest request, Caller caller)
    {
        var attributes = request.Attributes ?? [];
        var isFifo = attributes.GetValueOrDefault("FifoTopic") == "true";
        RequireName(request.Name, isFifo);
        foreach (var (name, value) in attributes)
        {
            if (name != "FifoTopic")
                TopicAttributeRules.Require(name, value, isFifo);
        }

        var arn = caller.Arn("sns", request.Name);
        var tags = (request.Tags ?? []).ToDictionary(tag => tag.Key, tag => tag.Value);
        if (topics.FindTopic(arn) is { } existing)
        {
            if (attributes.Any(pair => existing.Attributes.GetValueOrDefault(pair.Key) != pair.Value))
                throw SnsErrors.InvalidParameter("Attributes Reason: Topic already exists with different attributes");
            if (request.Tags is not null && !tags.OrderBy(tag => tag.Key).SequenceEqual(existing.Tags.OrderBy(tag => tag.Key)))
                throw SnsErrors.InvalidParameter("Tags Reason: Topic already exists with different tags");
        }
        else
        {
            topics.Put(new Topic(arn, attributes, tags));
        }

        return new CreateTopicResponse(arn);
    }

    private static void RequireName(string name, bool isFifo)
    {
        var stem = isFifo && name.EndsWith(".fifo", StringComparison.Ordinal) ? name[..^5] : name;
        if (isFifo && stem.Length == name.Length)
            throw SnsErrors.InvalidParameter("Topic Name: Fifo Topic names must end with .fifo and must be made up of only uppercase and lowercase ASCII letters, numbers, underscores, and hyphens, and must be between 1 and 256 characters long.");
        if (stem.Length == 0 || name.Length > SnsLimits.MaxTopicNameLength || !stem.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw SnsErrors.InvalidParameter("Topic Name");
    }
}

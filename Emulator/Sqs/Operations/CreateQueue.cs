using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Model;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class CreateQueue(QueueStore queues, QueueDirectory directory) : IOperation<CreateQueueRequest, CreateQueueResponse>
{
    public IEnumerable<Permission> Permissions(CreateQueueRequest request, Caller caller)
    {
        var arn = caller.Arn("sqs", request.QueueName);
        return request.Tags is { Count: > 0 } ? [new Permission("sqs:CreateQueue", arn), new Permission("sqs:TagQueue", arn)] : [new Permission("sqs:CreateQueue", arn)];
    }

    public CreateQueueResponse Invoke(CreateQueueRequest request, Caller caller)
    {
        var attributes = request.Attributes ?? [];
        var isFifo = attributes.GetValueOrDefault("FifoQueue") == "true";
        RequireName(request.QueueName, isFifo);
        if (!isFifo && attributes.ContainsKey("FifoQueue"))
            throw SqsErrors.InvalidAttributeName("FifoQueue");
        QueueAttributeRules.Require(attributes, isFifo);
        var arn = caller.Arn("sqs", request.QueueName);
        RedriveRules.Require(arn, attributes, isFifo, queues);
        queues.Create(arn, new QueueAttributes(new Dictionary<string, string>()).With(attributes).Given, request.Tags ?? []);
        return new CreateQueueResponse(directory.UrlOf(arn));
    }

    private static void RequireName(string name, bool isFifo)
    {
        var stem = isFifo && name.EndsWith(".fifo", StringComparison.Ordinal) ? name[..^5] : name;
        if (isFifo && stem.Length == name.Length)
            throw SqsErrors.InvalidParameter("The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo suffix and be 1 to 80 in length.");
        if (stem.Length == 0 || name.Length > SqsLimits.MaxQueueNameLength || !stem.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            throw SqsErrors.InvalidParameter("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
    }
}

using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Sqs.Storage;
using Acinaces.Emulator.Sqs.Wire;

namespace Acinaces.Emulator.Sqs.Operations;

internal sealed class GetQueueUrl(QueueStore queues, QueueDirectory directory) : IOperation<GetQueueUrlRequest, GetQueueUrlResponse>
{
    public IEnumerable<Permission> Permissions(GetQueueUrlRequest request, Caller caller) =>
        [new Permission("sqs:GetQueueUrl", ArnOf(request, caller)) { ResourcePolicy = queues.Find(ArnOf(request, caller))?.Attributes.Policy }];

    public GetQueueUrlResponse Invoke(GetQueueUrlRequest request, Caller caller) => new(directory.UrlOf(queues.Require(ArnOf(request, caller)).Arn));

    private static string ArnOf(GetQueueUrlRequest request, Caller caller) =>
        (request.QueueOwnerAWSAccountId is { } owner ? caller with { AccountId = owner } : caller).Arn("sqs", request.QueueName);
}

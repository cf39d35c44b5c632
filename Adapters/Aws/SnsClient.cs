using System.Text;

namespace Acinaces.Adapters.Aws;

/// <summary>Publishes to topics. SNS speaks the query protocol: a form goes in, XML comes out.</summary>
public sealed class SnsClient(AwsClient client)
{
    public Task PublishAsync(string topicArn, string? subject, string message, CancellationToken cancellationToken)
    {
        var form = new StringBuilder("Action=Publish&Version=2010-03-31&TopicArn=").Append(Uri.EscapeDataString(topicArn));
        if (subject is not null) form.Append("&Subject=").Append(Uri.EscapeDataString(subject));
        form.Append("&Message=").Append(Uri.EscapeDataString(message));
        return client.CallAsync("Publish", Encoding.UTF8.GetBytes(form.ToString()), cancellationToken);
    }
}

namespace Acinaces.Emulator.Tests.Delivery;

/// <summary>Resource policies for services that act for one resource.</summary>
internal static class Policies
{
    public static string Allow(string action, string resource, string service, string sourceArn) =>
        $$$$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{{{service}}}}"},"Action":"{{{{action}}}}","Resource":"{{{{resource}}}}","Condition":{"ArnEquals":{"aws:SourceArn":"{{{{sourceArn}}}}"}}}]}""";

    /// <summary>Lets a service into a queue.</summary>
    public static Task AllowAsync(this Cloud cloud, string queueUrl, string action, string service, string sourceArn)
    {
        var arn = Cloud.Arn("sqs", queueUrl[(queueUrl.LastIndexOf('/') + 1)..]);
        return cloud.Sqs("SetQueueAttributes", new { QueueUrl = queueUrl, Attributes = new { Policy = Allow(action, arn, service, sourceArn) } });
    }
}

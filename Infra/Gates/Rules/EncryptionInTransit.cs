using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Gates.Policies;

namespace Acinaces.Infra.Gates.Rules;

/// <summary>Nothing is reached without TLS: buckets, queues and topics refuse it by policy, the rest by setting.</summary>
internal sealed class EncryptionInTransit : ITemplateRule
{
    // The type that holds data, the type of its policy, and the property that says whose policy it is.
    private static readonly (string Type, string PolicyType)[] ByPolicy =
    [
        ("AWS::S3::Bucket", "AWS::S3::BucketPolicy"),
        ("AWS::SQS::Queue", "AWS::SQS::QueuePolicy"),
        ("AWS::SNS::Topic", "AWS::SNS::TopicPolicy"),
    ];

    public IEnumerable<Finding> Findings(GateInput input) =>
    [
        .. ByPolicy.SelectMany(kind => WithoutPolicy(input, kind.Type, kind.PolicyType)),
        .. Off(input, "AWS::ElastiCache::ReplicationGroup", "TransitEncryptionEnabled", cache => cache.IsOn("TransitEncryptionEnabled"), "set it"),
        .. Off(input, "AWS::ApiGateway::DomainName", "SecurityPolicy", domain => domain.Text("SecurityPolicy") is "TLS_1_2" || domain.Text("SecurityPolicy")?.StartsWith("SecurityPolicy_TLS13", StringComparison.Ordinal) == true, "use TLS_1_2 or later"),
        .. input.Assembly.OfType("AWS::CloudFront::Distribution").SelectMany(Distribution),
    ];

    private static IEnumerable<Finding> WithoutPolicy(GateInput input, string type, string policyType)
    {
        var refusing = input.Policies.Where(policy => policy.Resource.Type == policyType && policy.Statements.Any(RefusesPlainText))
            .SelectMany(policy => policy.Owner.Split(',')).ToHashSet(StringComparer.Ordinal);
        return from resource in input.Assembly.OfType(type)
               where !refusing.Contains(PhysicalIdentity.OfReference(resource))
               select Finding.On(resource, "Properties", $"no {policyType} denies requests without TLS: add a Deny for aws:SecureTransport false");
    }

    private static bool RefusesPlainText(TemplateStatement statement) =>
        !statement.Allows && statement.Principals.Contains("*") && statement.Condition.Contains("aws:SecureTransport: false", StringComparison.Ordinal)
        && statement.Actions.Any(action => action.EndsWith(":*", StringComparison.Ordinal) || action is "*" or "sns:Publish" or "sqs:SendMessage");

    private static IEnumerable<Finding> Off(GateInput input, string type, string path, Func<TemplateResource, bool> holds, string remedy) =>
        input.Assembly.OfType(type).Where(resource => !holds(resource)).Select(resource => Finding.On(resource, $"Properties.{path}", $"{type} can be reached without up-to-date TLS: {remedy}"));

    private static IEnumerable<Finding> Distribution(TemplateResource distribution)
    {
        var others = (distribution["DistributionConfig", "CacheBehaviors"] as JsonArray)?.Count ?? 0;
        string[][] behaviours =
        [
            ["DistributionConfig", "DefaultCacheBehavior"],
            .. Enumerable.Range(0, others).Select(index => (string[])["DistributionConfig", "CacheBehaviors", index.ToString(CultureInfo.InvariantCulture)]),
        ];
        foreach (var behaviour in behaviours)
        {
            if (distribution.Text([.. behaviour, "ViewerProtocolPolicy"]) is not ("https-only" or "redirect-to-https"))
                yield return Finding.On(distribution, $"Properties.{string.Join('.', behaviour)}.ViewerProtocolPolicy", "the site can be read without TLS: use redirect-to-https");
        }

        if (distribution.Text("DistributionConfig", "ViewerCertificate", "MinimumProtocolVersion") is not ("TLSv1.2_2021" or "TLSv1.2_2025" or "TLSv1.3_2025"))
            yield return Finding.On(distribution, "Properties.DistributionConfig.ViewerCertificate.MinimumProtocolVersion", "old TLS is accepted: use TLSv1.2_2021 or later");
    }
}

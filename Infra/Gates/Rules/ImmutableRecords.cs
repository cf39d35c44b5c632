namespace Acinaces.Infra.Gates.Rules;

/// <summary>What must not be changed or deleted for a time is locked for that time, in production for everybody.</summary>
internal sealed class ImmutableRecords : ITemplateRule
{
    public IEnumerable<Finding> Findings(GateInput input)
    {
        var mode = input.IsProduction ? "COMPLIANCE" : "GOVERNANCE";
        foreach (var bucket in input.Topology.Buckets.Where(bucket => bucket.Locked))
        {
            if (input.Assembly.OfType("AWS::S3::Bucket").FirstOrDefault(known => known.Text("BucketName") == input.Names.Of(bucket)) is not { } resource)
                continue;
            if (!resource.IsOn("ObjectLockEnabled"))
                yield return Finding.On(resource, "Properties.ObjectLockEnabled", $"records of {bucket.Declaration} can be deleted: set it to true");
            var retention = new[] { "ObjectLockConfiguration", "Rule", "DefaultRetention" };
            if (resource.Text([.. retention, "Mode"]) != mode)
                yield return Finding.On(resource, "Properties.ObjectLockConfiguration", $"the lock must be of mode {mode}");
            if (resource.Text([.. retention, "Days"]) != $"{input.Environment.AuditRetentionDays}")
                yield return Finding.On(resource, "Properties.ObjectLockConfiguration", $"records are kept for {input.Environment.AuditRetentionDays} days: lock them for as long");
        }
    }
}

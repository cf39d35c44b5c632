using Acinaces.Infra.Assemblies;
using Acinaces.Infra.Deployment;
using Acinaces.Topology.Derivation;
using Acinaces.Topology.Environments;

namespace Acinaces.Infra.Tests.Deployment;

public sealed class DeploymentRecordTests
{
    [Fact]
    public void A_deployment_is_a_line_in_a_stream_of_its_own()
    {
        // 2026-11-22T08:00:00Z is 1795334400 seconds after the epoch: 20 779 days and 8 hours.
        var record = new DeploymentRecord(DeploymentEnvironments.Production, "abc123", "success", new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        const string place = "--region eu-central-1 --log-group-name /acinaces/production/deployments --log-stream-name 2026-11-22/abc123/1795334400000";
        Assert.Equal($"logs create-log-stream {place}", string.Join(' ', record.CreateStream));
        Assert.StartsWith($"logs put-log-events {place} --log-events", string.Join(' ', record.PutLine), StringComparison.Ordinal);
        Assert.Equal(
            """[{"timestamp":1795334400000,"message":"{\u0022environment\u0022:\u0022production\u0022,\u0022revision\u0022:\u0022abc123\u0022,\u0022outcome\u0022:\u0022success\u0022}"}]""",
            record.PutLine[^1]);
    }

    [Fact]
    public void An_assembly_is_kept_where_it_is_found_again()
    {
        var names = new PhysicalNames(new DeploymentTarget(DeploymentEnvironments.Test, "111122223333", "eu-central-1"));
        const string address = "s3://acinaces-test-lambda-deployments-111122223333/assemblies/abc123/";
        Assert.Equal($"s3 cp out {address} --recursive --only-show-errors", string.Join(' ', AssemblyArchive.Store(names, "out", "abc123")));
        Assert.Equal($"s3 cp {address} out --recursive --only-show-errors", string.Join(' ', AssemblyArchive.Fetch(names, "out", "abc123")));
    }

    [Fact]
    public void Fetched_templates_are_an_assembly_that_can_be_compared_with()
    {
        var folder = Directory.CreateTempSubdirectory("acinaces-deployed-");
        try
        {
            var stack = Assemblies.Written.Stack("\"Key\": {\"Type\": \"AWS::KMS::Key\", \"Properties\": {\"KeySpec\": \"SYMMETRIC_DEFAULT\"}}", "acinaces-test-keys", "us-east-1");
            DeployedTemplates.Write(new CloudAssembly([stack]), folder.FullName);
            var read = Assert.Single(CloudAssembly.Read(folder.FullName).Stacks);
            Assert.Equal(("acinaces-test-keys", "us-east-1", "111122223333"), (read.Name, read.Region, read.Account));
            Assert.Equal(stack.Document.ToJsonString(), read.Document.ToJsonString());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

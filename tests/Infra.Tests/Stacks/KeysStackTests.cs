using Acinaces.Testing;

namespace Acinaces.Infra.Tests.Stacks;

public sealed class KeysStackTests(SynthesizedTemplates templates)
{
    [Theory, InlineData("test"), InlineData("production")]
    [Requirement("INF-17.1")]
    [Requirement("INF-17.4")]
    public void Secrets_objects_and_tables_have_a_key_each_with_an_alias(string environment)
    {
        var aliases = templates.Stack(environment, "keys").OfType("AWS::KMS::Alias").Select(alias => alias.Text("AliasName")).ToArray();
        foreach (var name in new[] { "secrets", "s3", "dynamodb" })
            Assert.Contains($"alias/acinaces-{environment}-{name}", aliases);
    }
}

using System.Reflection;

namespace Aspire.Hosting.Contract;

/// <summary>Holds our surface against the list of Aspire's signatures in signatures.txt: a type in brackets, then its members.</summary>
public sealed class ContractTests
{
    private static readonly string[] Lines = Read();

    [Fact]
    public void Every_listed_member_exists_exactly_as_written()
    {
        var missing = new List<string>();
        var type = typeof(DistributedApplication);
        var members = new HashSet<string>();
        foreach (var line in Lines)
        {
            if (line.StartsWith('['))
            {
                type = typeof(DistributedApplication).Assembly.GetType(line.Trim('[', ']'), throwOnError: true)!;
                members = [.. type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(Signature.Of)];
            }
            else if (!members.Contains(line))
            {
                missing.Add($"{type.Name}: {line}");
            }
        }

        Assert.Empty(missing);
    }

    [Fact]
    public void The_list_is_not_empty() => Assert.True(Lines.Count(l => !l.StartsWith('[')) > 100);

    [Fact]
    public void The_builder_of_a_resource_is_covariant() =>
        Assert.True(typeof(IResourceBuilder<IResource>).IsAssignableFrom(typeof(IResourceBuilder<ProjectResource>)));

    [Theory]
    [InlineData("Finished", "FailedToStart", "Exited")]
    public void Terminal_states_are_those_of_aspire(params string[] expected) => Assert.Equal(expected, KnownResourceStates.TerminalStates);

    private static string[] Read()
    {
        using var reader = new StreamReader(typeof(ContractTests).Assembly.GetManifestResourceStream("signatures.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}

using Acinaces.Infra.Projections;
using Constructs;

namespace Acinaces.Infra.Stacks;

/// <summary>The DynamoDB tables.</summary>
public sealed class TablesStack : EnvironmentStack
{
    public TablesStack(Construct scope, StackContext context)
        : base(scope, context, "Tables", "DynamoDB tables")
    {
        foreach (var table in Topology.Tables)
            this.AddTable(table);
    }
}

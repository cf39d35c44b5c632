namespace Acinaces.Topology.Model;

/// <summary>How provisioned tables and their indexes follow the load.</summary>
/// <param name="TargetPercent">Part of the capacity that should be in use.</param>
/// <param name="Usual">Range of most tables.</param>
/// <param name="Busy">Range of tables with <see cref="Table.HighThroughput"/>.</param>
public sealed record TableScaling(int TargetPercent, CapacityRange Usual, CapacityRange Busy)
{
    public CapacityRange Of(Table table) => table.HighThroughput ? Busy : Usual;
}

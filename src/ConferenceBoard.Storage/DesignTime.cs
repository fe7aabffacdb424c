using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ConferenceBoard.Storage;

/// <summary>Gives `dotnet ef` the model without a server and without a file.</summary>
internal sealed class DesignTime : IDesignTimeDbContextFactory<ConferenceBoardDb>
{
    public ConferenceBoardDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<ConferenceBoardDb>().UseSqlite("Data Source=:memory:").Options);
}
